/// One place on a surface, packed into four bytes so that whole screens compare and copy quickly.
///
/// Bits 0–20 hold a scalar or the number of a cluster, bit 21 tells which, bits 22–23 the columns (0 for the right half
/// of a wide character), bits 24–31 the role.
public struct Cell: Hashable, Sendable {
    let bits: UInt32

    /// A blank of the plain role.
    public static let blank = Cell(scalar: " ", columns: 1, role: .text)

    init(scalar: Unicode.Scalar, columns: Int, role: Role) {
        bits = scalar.value | UInt32(truncatingIfNeeded: columns) << 22 | UInt32(role.rawValue) << 24
    }

    init(ascii byte: UInt8, role: Role) {
        bits = UInt32(byte) | 1 << 22 | UInt32(role.rawValue) << 24
    }

    init(cluster: Int, columns: Int, role: Role) {
        bits =
            UInt32(truncatingIfNeeded: cluster) | 1 << 21 | UInt32(truncatingIfNeeded: columns) << 22
            | UInt32(role.rawValue) << 24
    }

    /// The right half of a wide character.
    static func continuation(role: Role) -> Cell {
        Cell(scalar: "\0", columns: 0, role: role)
    }

    /// The columns of the character that begins here: 1 or 2, or 0 where the cell is the right half of a wide one.
    public var columns: Int { Int(bits >> 22 & 3) }

    /// The style role.
    public var role: Role { Role(rawValue: UInt8(truncatingIfNeeded: bits >> 24)) ?? .text }

    /// The scalar, where the cell holds a single one.
    public var scalar: Unicode.Scalar? {
        bits & 1 << 21 == 0 ? Unicode.Scalar(bits & 0x1F_FFFF) : nil
    }

    /// The number of the cluster, where the cell holds a base with marks.
    var cluster: Int? {
        bits & 1 << 21 == 0 ? nil : Int(bits & 0x1F_FFFF)
    }

    /// The same character in another role.
    func with(role: Role) -> Cell {
        Cell(bits: bits & 0x00FF_FFFF | UInt32(role.rawValue) << 24)
    }

    private init(bits: UInt32) {
        self.bits = bits
    }
}

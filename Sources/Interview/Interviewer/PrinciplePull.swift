/// Which families a principle pulls towards: what it is about is what is asked about (DOMAIN.md 3.2 and 5.1).
enum PrinciplePull {
    private static let pulls: [ID<Principle>: [ID<ProbeFamily>]] = [
        "customer-obsession": ["customer", "verification"],
        "ownership": ["long-term", "trade-off", "delegation"],
        "invent-and-simplify": ["why-not", "customer", "obstacle"],
        "are-right-a-lot": ["verification", "why-not", "data-source"],
        "learn-and-be-curious": ["learning", "differently"],
        "hire-and-develop-the-best": ["delegation", "stakeholder"],
        "insist-on-the-highest-standards": ["baseline", "failure", "long-term"],
        "think-big": ["long-term", "trade-off", "scope"],
        "bias-for-action": ["timeline", "why-not"],
        "frugality": ["trade-off", "metric"],
        "earn-trust": ["conflict", "failure"],
        "dive-deep": ["data-source", "verification", "why"],
        "have-backbone": ["conflict", "stakeholder"],
        "deliver-results": ["result", "metric", "obstacle"],
        "best-employer": ["stakeholder", "long-term"],
        "broad-responsibility": ["long-term", "scope"],
    ]
    private static let strength = 1.2

    static func weight(of family: ID<ProbeFamily>, for principle: ID<Principle>) -> Double {
        pulls[principle]?.contains(family) == true ? strength : 1
    }
}

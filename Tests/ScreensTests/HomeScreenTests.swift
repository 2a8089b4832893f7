import Canvas
import Interview
import Screens
import TestSupport
import Testing

@Suite("The first screen")
struct HomeScreenTests {
    @Test("stands before packs and store are there")
    func firstFrame() {
        let now = Moment(wall: 1_795_269_633, monotonic: 0)
        let app = App(
            size: Size(width: 80, height: 24), now: now, keymap: Keymap(), preferences: Preferences())
        var surface = Surface(size: Size(width: 80, height: 24))
        app.draw(on: &surface)
        #expect(picture(of: surface).contains("Practise a round"))
        #expect(picture(of: surface).contains("Reading the questions"))
    }

    @Test("welcomes who comes for the first time")
    func welcome() throws {
        expectPicture(
            try AppTester().surface,
            """
             HOTSEAT                                                        Sat 21 Nov 2026|
            ────────────────────────────────────────────────────────────────────────────────|
             ▸ Practise a round             Welcome|
               One principle          2     Choose "Practise a round": you get a question,|
               Transcripts            0     a clock, and then the part that counts:|
               Settings                     somebody who asks why. Everything you write|
                                            stays on this machine.|
            |
                                            Amazon-style: 2 principles, 9 questions.|
                                            Not affiliated.|
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            ────────────────────────────────────────────────────────────────────────────────|
             ⏎ open   a again   F1 keys   q quit|
            """)
    }

    @Test("shows what was practised least, the last rounds, and what was cut off")
    func busy() throws {
        let tester = try AppTester(shelf: shelf)
        expectPicture(
            tester.surface,
            """
             HOTSEAT                                                        Sat 21 Nov 2026|
            ────────────────────────────────────────────────────────────────────────────────|
             ▸ Practise a round             Practised least|
               One principle          2     Dive Deep                         ○○○○ 0/4|
               Transcripts            3     Ownership                         ●○○○ 1/5|
               Settings|
                                            Last rounds|
                                            21 Nov 14:02 Ownership              345 words|
                                            21 Nov 12:32 Dive Deep              345 words|
                                            19 Nov 12:02 Ownership              345 words|
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
            |
             ! The round of 21 Nov, 14:02 was cut off in question 2. r goes on with it.|
            ────────────────────────────────────────────────────────────────────────────────|
             ⏎ open   r go on with it   F1 keys   q quit|
            """)
        #expect(roles(of: tester.surface, row: 0) == ["title \"HOTSEAT\"", "text.muted \"Sat 21 Nov 2026\""])
        #expect(roles(of: tester.surface, row: 2).first?.hasPrefix("selected \"▸ Practise a round") == true)
    }

    @Test("works at 40×12")
    func small() throws {
        expectPicture(
            try AppTester(columns: 40, rows: 12, shelf: shelf).surface,
            """
             HOTSEAT                Sat 21 Nov 2026|
             ▸ Practise a round|
               One principle                    2|
               Transcripts                      3|
               Settings|
            |
             Practised least|
             Dive Deep                ○○○○ 0/4|
            |
             ! The round of 21 Nov, 14:02 was cut|
             off in question 2. r goes on with it.|
             ⏎ open   r go on with it   F1 keys|
            """)
    }

    @Test("says what is wrong with the store and starts no round")
    func brokenStore() throws {
        var tester = try AppTester()
        tester.tell(.shelfLoaded(Shelf(readOnlyReason: "Another Hotseat is writing.")))
        tester.press("enter")
        #expect(tester.text.contains("Another Hotseat is writing."))
        #expect(tester.recorded == nil)
    }
}

import doctest
import json
import threading
import unittest

import attribution

ARTICLE = (
    "🙂 Mayor Ann O’Neil came late. “We will not go,” she told reporters. “Not today.”\n"
    "Engineers accuse the city of neglect, reports Northern Post, citing Radio Arva."
)


class Parse(unittest.TestCase):
    def setUp(self):
        self.doc = attribution.parse(ARTICLE)

    def test_quotes(self):
        first, second, third = self.doc.quotes
        self.assertEqual(first.text, "“We will not go,” “Not today.”")
        self.assertEqual((first.kind, first.cue.lemma, first.mention.text), ("direct", "tell", "she"))
        self.assertEqual((first.speaker.name, first.speaker.role, first.speaker.gender), ("Ann O’Neil", "Mayor", "female"))
        self.assertEqual(first.speaker.roles[0].kind, "office")
        self.assertEqual(first.addressee.mention.text, "reporters")
        self.assertEqual((second.source.name, second.source.citing.name), ("Northern Post", "Radio Arva"))
        self.assertIsNone(second.speaker)
        self.assertIs(third.parent, second)
        self.assertEqual(third.source.name, "Northern Post")
        self.assertEqual([s.name for s in self.doc.sources], ["Northern Post", "Radio Arva"])
        self.assertEqual(list(self.doc.by(first.speaker)), [first])
        self.assertGreater(first.confidence, 0.5)

    def test_offsets_count_in_the_str(self):
        first = self.doc.quotes[0]
        self.assertEqual([ARTICLE[s.start:s.end] for s in first.spans], ["“We will not go,”", "“Not today.”"])
        self.assertEqual(ARTICLE[first.cue.start:first.cue.end], "told")
        for speaker in self.doc.speakers:
            for m in speaker.mentions:
                self.assertTrue(ARTICLE[m.start:m.end])
            for r in speaker.roles:
                self.assertEqual(ARTICLE[r.start:r.end], r.text)

    def test_rows(self):
        rows = self.doc.rows()
        self.assertEqual([r["quote"] for r in rows], [1, 2, 3])
        self.assertEqual(rows[0]["speaker"], "Ann O’Neil")
        self.assertEqual(rows[1]["source"], "Northern Post")
        self.assertEqual(len({tuple(r) for r in rows}), 1)

    def test_any_text(self):
        for text in ["", "“", "\x00“We go,” said Ann.", "\ud800 said Ann.", "“" * 1000]:
            doc = attribution.parse(text)
            self.assertIn("quotes", json.loads(doc.json))
        with self.assertRaises(TypeError):
            attribution.parse(b"bytes")

    def test_threads(self):
        answers = []
        threads = [threading.Thread(target=lambda: answers.append(attribution.parse(ARTICLE).json)) for _ in range(16)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.assertEqual(set(answers), {self.doc.json})
        self.assertEqual(len(answers), 16)

    def test_documentation(self):
        failed, tried = doctest.testmod(attribution)
        self.assertEqual(failed, 0)
        self.assertGreater(tried, 0)


if __name__ == "__main__":
    unittest.main()

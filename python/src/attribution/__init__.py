"""Who said what in a news article, according to whom.

>>> import attribution
>>> doc = attribution.parse("“We will not go,” said Ann O’Neil, a teacher.")
>>> for q in doc.quotes:
...     print(q.speaker.name, q.cue.lemma, q.text)
Ann O’Neil say “We will not go,”

Offsets count in the str that was given: ``article[span.start:span.end]`` is the words.
"""

from __future__ import annotations

import ctypes
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

__all__ = ["Addressee", "Block", "Cue", "Document", "Mention", "Quote", "Role", "Source", "Span", "Speaker", "parse"]

_CODE_POINTS = 1


def _load() -> ctypes.CDLL:
    ending = {"win32": "dll", "darwin": "dylib"}.get(sys.platform, "so")
    library = ctypes.CDLL(str(Path(__file__).with_name("libattribution." + ending)))
    library.attribution_parse.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int]
    library.attribution_parse.restype = ctypes.c_void_p  # to be given back
    library.attribution_free.argtypes = [ctypes.c_void_p]
    library.attribution_free.restype = None
    return library


_library = _load()


@dataclass(frozen=True)
class Span:
    """A half-open range of characters of the article."""

    start: int
    end: int


@dataclass(frozen=True)
class Mention:
    """The words that name somebody at a place."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Cue:
    """The words that announce a quote: "said", "according to"."""

    text: str
    lemma: str
    act: str
    start: int
    end: int


@dataclass(frozen=True)
class Role:
    """What the article says that a speaker is."""

    text: str
    kind: str = ""
    organization: str = ""
    start: int = 0
    end: int = 0


@dataclass
class Speaker:
    """The one party behind all its mentions in an article."""

    id: int
    name: str
    type: str = ""
    role: str = ""
    roles: List[Role] = field(default_factory=list)
    aliases: List[str] = field(default_factory=list)
    gender: str = ""
    courtesy: str = ""
    mentions: List[Span] = field(default_factory=list)


@dataclass
class Source:
    """An outlet, agency, platform or document that the text credits."""

    name: str
    kind: str = ""
    mention: Optional[Mention] = None
    citing: Optional["Source"] = None


@dataclass
class Addressee:
    """Whom a quote is said to, with the speaker where it is one."""

    mention: Mention
    speaker: Optional[Speaker] = None


@dataclass
class Quote:
    """One act of reported speech."""

    kind: str
    text: str
    spans: List[Span]
    cue: Optional[Cue] = None
    speaker: Optional[Speaker] = None
    mention: Optional[Mention] = None
    addressee: Optional[Addressee] = None
    source: Optional[Source] = None
    parent: Optional["Quote"] = field(default=None, repr=False)
    rule: str = ""
    confidence: float = 0.0
    name_confidence: float = 0.0


@dataclass(frozen=True)
class Block:
    """A paragraph that the layout sets apart from prose."""

    kind: str
    start: int
    end: int


@dataclass
class Document:
    """The answer to one article."""

    quotes: List[Quote]
    speakers: List[Speaker]
    sources: List[Source]
    blocks: List[Block]
    json: str = field(repr=False)  # as the command prints it

    def by(self, speaker: Speaker) -> Iterator[Quote]:
        """The quotes of a speaker, in the order of the text."""
        return (q for q in self.quotes if q.speaker is speaker)

    def rows(self) -> List[Dict[str, Any]]:
        """A flat dict a quote: ``pandas.DataFrame(doc.rows())``."""
        return [
            {
                "quote": n,
                "kind": q.kind,
                "text": q.text,
                "start": q.spans[0].start,
                "end": q.spans[-1].end,
                "cue": q.cue.text if q.cue else None,
                "lemma": q.cue.lemma if q.cue else None,
                "act": q.cue.act if q.cue else None,
                "speaker": q.speaker.name if q.speaker else None,
                "type": q.speaker.type if q.speaker else None,
                "role": q.speaker.role if q.speaker else None,
                "mention": q.mention.text if q.mention else None,
                "source": q.source.name if q.source else None,
                "rule": q.rule,
                "confidence": q.confidence,
                "name_confidence": q.name_confidence,
            }
            for n, q in enumerate(self.quotes, 1)
        ]


def parse(text: str) -> Document:
    """Find the quotes of an article. Any text parses; many threads may do so at a time."""
    if not isinstance(text, str):
        raise TypeError("text must be str, not " + type(text).__name__)
    data = text.encode("utf-8", "replace")  # a lone surrogate is one character as "?" is
    answer = _library.attribution_parse(data, len(data), _CODE_POINTS)
    if not answer:
        raise MemoryError("no memory for the answer")
    try:
        raw = ctypes.string_at(answer).decode("utf-8")
    finally:
        _library.attribution_free(answer)
    return _document(raw)


def _document(raw: str) -> Document:
    d = json.loads(raw)
    speakers = [_speaker(s) for s in d.get("speakers", [])]
    quotes = [_quote(q, speakers) for q in d["quotes"]]
    for quote, q in zip(quotes, d["quotes"]):
        if "parent" in q:
            quote.parent = quotes[q["parent"]]
            if quote.parent.speaker is None and quote.source is None:
                quote.source = quote.parent.source
    return Document(
        quotes=quotes,
        speakers=speakers,
        sources=[_source(s) for s in d.get("sources", [])],
        blocks=[Block(b["kind"], b["start"], b["end"]) for b in d.get("blocks", [])],
        json=raw,
    )


def _speaker(s: Dict[str, Any]) -> Speaker:
    roles = [Role(**r) for r in s.get("role_details", [])] or [Role(r) for r in s.get("roles", [])]
    return Speaker(
        id=s["id"],
        name=s["name"],
        type=s.get("type", ""),
        role=next(iter(s.get("roles", [])), ""),
        roles=roles,
        aliases=s.get("aliases", []),
        gender=s.get("gender", ""),
        courtesy=s.get("courtesy", ""),
        mentions=[Span(m["start"], m["end"]) for m in s.get("mentions", [])],
    )


def _mention(m: Dict[str, Any]) -> Mention:
    return Mention(m["text"], m["start"], m["end"])


def _source(s: Dict[str, Any]) -> Source:
    return Source(
        name=s["name"],
        kind=s.get("kind", ""),
        mention=_mention(s["mention"]) if "mention" in s else None,
        citing=_source(s["citing"]) if "citing" in s else None,
    )


def _quote(q: Dict[str, Any], speakers: List[Speaker]) -> Quote:
    quote = Quote(
        kind=q["kind"],
        text=q["text"],
        spans=[Span(s["start"], s["end"]) for s in q["spans"]],
        cue=Cue(**q["cue"]) if "cue" in q else None,
        source=_source(q["source"]) if "source" in q else None,
        rule=q.get("rule", ""),
        confidence=q["confidence"],
        name_confidence=q.get("name_confidence", 0.0),
    )
    if "speaker" in q:
        quote.speaker = speakers[q["speaker"]["id"]]
        if "mention" in q["speaker"]:
            quote.mention = _mention(q["speaker"]["mention"])
    if "addressee" in q:
        a = q["addressee"]
        quote.addressee = Addressee(_mention(a), speakers[a["speaker"]["id"]] if "speaker" in a else None)
    return quote

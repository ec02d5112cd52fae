/**
 * Who said what in a news article, according to whom.
 *
 * All `start` and `end` count UTF-16 units, as strings of JavaScript do:
 * `article.slice(cue.start, cue.end)` is the words. What the article lacks is left out.
 */

/** Starts the library. Do it once: each call takes memory of its own. */
export function load(options?: LoadOptions): Promise<Attribution>;

export interface LoadOptions {
  /** The program, where it does not lie beside the code: attribution.wasm of this package, or where to fetch it. */
  wasm?: string | URL | Response | BufferSource | WebAssembly.Module;
}

export interface Parser {
  /** Finds the quotes of an article. Any text parses; what is no string is a TypeError. */
  parse(text: string): Document;
}

/** Parses with the usual options. */
export interface Attribution extends Parser {
  /** Makes a parser with options of your own, to be used for many articles. Throws an Error that says what is wrong with them. */
  parser(options?: ParserOptions): Parser;
}

export interface ParserOptions {
  /** Whom you know: speakers who are one of them have their id as `known_id`. */
  known?: Known[];
  /** Verbs of your own, "skeet | skeets skeeted skeeted skeeting | write | quote invert that bare"; "-suggest" silences one. */
  verbs?: string[];
  /** Constructions of your own, beside the built-in rules; docs/rules.md of the library explains them. */
  patterns?: Pattern[];
  /** Leave the learned weights out. */
  rulesOnly?: boolean;
  /** "everything" takes in beliefs, wishes and attitudes too. */
  scope?: "speech" | "everything";
}

export interface Known {
  id: string;
  name: string;
  aliases?: string[];
  role?: string;
  organization?: string;
  gender?: "female" | "male";
}

export interface Pattern {
  /** What `rule` of its quotes is. */
  name: string;
  /** A sentence that it matches: "Two ships have sunk, per AFP." */
  example: string;
  /** "CLAUSE , per ( SPEAKER | SOURCE )" */
  pattern: string;
}

export interface Document {
  id?: string;
  quotes: Quote[];
  speakers?: Speaker[];
  sources?: Source[];
  blocks?: Block[];
}

/** One act of reported speech. */
export interface Quote {
  kind: "direct" | "indirect" | "mixed";
  /** What was said, as a reader sees it. */
  text: string;
  /** Where it stands: several where the cue interrupts it. */
  spans: Span[];
  cue?: Cue;
  speaker?: QuoteSpeaker;
  addressee?: Addressee;
  source?: Source;
  /** The place in `quotes` of the one that this one stands in, from 0. */
  parent?: number;
  /** Which rule found it. */
  rule?: string;
  /** How sure its words and party are, 0 to 1. */
  confidence: number;
  /** How sure the name of the speaker is, 0 to 1. */
  name_confidence?: number;
}

/** The words that announce a quote: "said", "according to". */
export interface Cue {
  text: string;
  lemma?: string;
  act?: string;
  start: number;
  end: number;
}

/** The speaker of a quote; `speakers[id]` of the document has more. */
export interface QuoteSpeaker {
  id: number;
  name: string;
  type?: string;
  role?: string;
  /** The words that name the speaker here: "she". */
  mention?: Mention;
}

/** Whom a quote is said to. */
export interface Addressee {
  text: string;
  start: number;
  end: number;
  speaker?: AddresseeSpeaker;
}

export interface AddresseeSpeaker {
  id: number;
  name: string;
}

/** The one party behind all its mentions. */
export interface Speaker {
  id: number;
  name: string;
  /** "person", "group", "organization", "outlet", "anonymous", "work" */
  type?: string;
  roles?: string[];
  role_details?: Role[];
  aliases?: string[];
  gender?: "female" | "male";
  courtesy?: string;
  known_id?: string;
  mentions?: Span[];
}

export interface Role {
  text: string;
  kind?: string;
  organization?: string;
  start?: number;
  end?: number;
}

/** An outlet, agency, platform or document that the text credits. */
export interface Source {
  name: string;
  kind?: string;
  mention?: Mention;
  citing?: Source;
}

/** A paragraph that the layout sets apart from prose. */
export interface Block {
  kind: string;
  start: number;
  end: number;
}

export interface Mention {
  text: string;
  start: number;
  end: number;
}

export interface Span {
  start: number;
  end: number;
}

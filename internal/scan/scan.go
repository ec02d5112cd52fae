package scan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

type Layout struct {
	Source     string
	Tokens     []text.Token
	Sentences  []text.Sentence
	Paragraphs []text.Paragraph
}

func Scan(dst *Layout, source string, pack *lang.Pack) {
	dst.Source = source
	dst.Tokens, dst.Sentences, dst.Paragraphs = dst.Tokens[:0], dst.Sentences[:0], dst.Paragraphs[:0]
	i := 0
	isw := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }
	add := func(a, b int, c text.Class) {
		id := uint32(0)
		if c&(text.Word|text.Number|text.Clitic) != 0 {
			id = pack.Lookup(source[a:b])
			c |= pack.Word(id).Class
			if c&text.Abbreviated != 0 && source[b-1] != '.' {
				c &^= text.Abbreviated
			}
		}
		dst.Tokens = append(dst.Tokens, text.Token{Span: text.Span{Start: a, End: b}, Class: c, Word: id})
	}
	var brk []bool // token begins a paragraph
	nl := true
	for i < len(source) {
		r, n := utf8.DecodeRuneInString(source[i:])
		if unicode.IsSpace(r) {
			if r == '\n' {
				nl = true
			}
			i += n
			continue
		}
		k := len(dst.Tokens)
		switch {
		case isw(r):
			j := i
			for j < len(source) {
				r, n := utf8.DecodeRuneInString(source[j:])
				if isw(r) {
					j += n
					continue
				}
				if (r == '-' || r == '\'' || r == '’' || r == '.' && unicode.IsDigit(rune(source[i])) || r == ',' && unicode.IsDigit(rune(source[i]))) && j+n < len(source) {
					r2, _ := utf8.DecodeRuneInString(source[j+n:])
					if isw(r2) && !(r == ',' && !unicode.IsDigit(r2)) {
						j += n
						continue
					}
				}
				break
			}
			w := source[i:j]
			c := text.Word
			if unicode.IsDigit(r) {
				c = text.Number
			}
			if unicode.IsUpper(r) {
				c |= text.Capital
				if len(w) > 1 && strings.ToUpper(w) == w {
					c |= text.Upper
				}
			}
			// clitics
			low := lang.Fold(w)
			cut := 0
			for _, cl := range []string{"n't", "'s", "'ll", "'re", "'ve", "'d", "'m"} {
				if strings.HasSuffix(low, cl) && len(low) > len(cl) {
					cut = len(cl)
					if strings.Contains(w, "’") {
						cut += 2
					}
					break
				}
			}
			if j < len(source) && source[j] == '.' {
				if id := pack.Lookup(source[i : j+1]); pack.Word(id).Class&text.Abbreviated != 0 || len(w) == 1 && c&text.Capital != 0 {
					j++
					if len(w) == 1 {
						c |= text.Initial
						for j+1 < len(source) && source[j+1] == '.' && unicode.IsLetter(rune(source[j])) {
							j += 2
							c |= text.Abbreviated
						}
					}
				}
			}
			if cut > 0 {
				add(i, j-cut, c)
				cc := text.Clitic
				if strings.HasSuffix(low, "'s") {
					cc |= text.Possessive
				}
				add(j-cut, j, cc)
			} else {
				add(i, j, c)
			}
			i = j
		default:
			c := text.Symbol
			m := n
			switch r {
			case ',':
				c = text.Comma
			case ':':
				c = text.Colon
			case ';':
				c = text.Semicolon
			case '.', '?', '!', '…':
				c = text.Stop
				for i+m < len(source) && strings.ContainsRune(".?!", rune(source[i+m])) {
					m++
				}
			case '–', '—':
				c = text.Dash
			case '-':
				if i+1 < len(source) && (source[i+1] == '-' || source[i+1] == ' ') {
					c = text.Dash
					if source[i+1] == '-' {
						m = 2
					}
				}
			case '(', '[':
				c = text.Opening
			case ')', ']':
				c = text.Closing
			case '“', '”', '‘', '’', '"', '\'', '«', '»', '„':
				c = text.Mark
				if r == '\'' && i+1 < len(source) && source[i+1] == '\'' {
					m = 2
				}
			}
			add(i, i+m, c)
			i += m
		}
		for ; k < len(dst.Tokens); k++ {
			brk = append(brk, nl)
			nl = false
		}
	}
	first := 0
	pfirst := 0
	T := dst.Tokens
	for k := range T {
		end := k+1 == len(T) || brk[k+1]
		sent := end
		if !sent && (T[k].Is(text.Stop) || T[k].Is(text.Mark|text.Closing) && k > 0 && T[k-1].Is(text.Stop) && T[k-1].End == T[k].Start) {
			nx := &T[k+1]
			if !(nx.Is(text.Mark|text.Closing) && nx.Start == T[k].End) && (nx.Is(text.Capital | text.Mark | text.Number | text.Symbol | text.Opening | text.Dash)) {
				sent = true
			}
		}
		if sent {
			dst.Sentences = append(dst.Sentences, text.Sentence{First: first, Last: k + 1, Paragraph: len(dst.Paragraphs)})
			first = k + 1
		}
		if end {
			dst.Paragraphs = append(dst.Paragraphs, text.Paragraph{First: pfirst, Last: len(dst.Sentences)})
			pfirst = len(dst.Sentences)
		}
	}
}

package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hidden are the elements whose words are no article.
var hidden = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Nav: true, atom.Aside: true,
	atom.Footer: true, atom.Form: true, atom.Button: true, atom.Select: true, atom.Svg: true, atom.Iframe: true,
	atom.Head: true, atom.Textarea: true, atom.Dialog: true,
}

// blocks are the elements that begin and end paragraphs.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Header: true, atom.H1: true,
	atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Ul: true, atom.Ol: true, atom.Li: true,
	atom.Blockquote: true, atom.Figure: true, atom.Figcaption: true, atom.Table: true, atom.Tr: true, atom.Td: true,
	atom.Th: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Pre: true, atom.Hr: true, atom.Address: true,
	atom.Body: true, atom.Html: true,
}

// page takes the words and the title out of a page or a fragment: a paragraph for each
// block, with an empty line between; block quotes after "> ", headings after "# ", items
// after "* ", as Markdown has them.
func page(source string) (text, title string, err error) {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return "", "", err
	}
	var p pageWriter
	p.node(root)
	p.end()
	return strings.TrimSpace(p.out.String()), p.title, nil
}

// pageWriter writes the words of a page.
type pageWriter struct {
	out       strings.Builder
	paragraph strings.Builder
	quoted    int    // block quotes around
	mark      string // before the paragraph at hand
	title     string
}

func (p *pageWriter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		p.words(n.Data)
		return
	case n.Type == html.ElementNode && n.DataAtom == atom.Head:
		p.head(n)
		return
	case n.Type == html.ElementNode && hidden[n.DataAtom]:
		return
	}
	block := n.Type == html.ElementNode && blocks[n.DataAtom]
	if block {
		p.end()
	}
	switch n.DataAtom {
	case atom.Blockquote:
		p.quoted++
		defer func() { p.quoted-- }()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.mark = "# "
	case atom.Li:
		p.mark = "* "
	case atom.Br:
		p.paragraph.WriteByte('\n')
	case atom.Q:
		p.paragraph.WriteString("“")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.node(c)
	}
	if n.DataAtom == atom.Q {
		p.paragraph.WriteString("”")
	}
	if block {
		if n.DataAtom == atom.H1 && p.title == "" {
			p.title = strings.TrimSpace(p.paragraph.String())
		}
		p.end()
	}
}

// head takes the title.
func (p *pageWriter) head(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Title && c.FirstChild != nil {
			p.title = strings.Join(strings.Fields(c.FirstChild.Data), " ")
		}
	}
}

// words adds text, with white space as one blank.
func (p *pageWriter) words(s string) {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		if s != "" && p.paragraph.Len() > 0 {
			p.blank()
		}
		return
	}
	if strings.TrimLeft(s, " \t\r\n") != s {
		p.blank()
	}
	p.paragraph.WriteString(strings.Join(fields, " "))
	if strings.TrimRight(s, " \t\r\n") != s {
		p.blank()
	}
}

func (p *pageWriter) blank() {
	if s := p.paragraph.String(); s != "" && s[len(s)-1] != ' ' && s[len(s)-1] != '\n' {
		p.paragraph.WriteByte(' ')
	}
}

// end ends the paragraph at hand.
func (p *pageWriter) end() {
	s := strings.TrimSpace(p.paragraph.String())
	p.paragraph.Reset()
	if s == "" {
		return
	}
	mark := p.mark
	if p.quoted > 0 {
		mark = "> "
	}
	p.mark = ""
	for k, line := range strings.Split(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			if k > 0 && mark == "* " {
				mark = ""
			}
			p.out.WriteString(mark + line + "\n")
		}
	}
	p.out.WriteByte('\n')
}

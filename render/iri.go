package render

import (
	"crypto/sha1"
	"fmt"
	"net/url"
	"strings"

	"github.com/quoteattribution/attribution"
)

// articleIRI names the article: by its ID where that is an IRI, else by ID and text.
func articleIRI(doc *attribution.Document) string {
	if u, err := url.Parse(doc.ID); err == nil && !strings.ContainsAny(doc.ID, " <>\"{}|\\^`") &&
		(u.Scheme != "" && u.Host != "" || u.Scheme == "urn" && u.Opaque != "") {
		return doc.ID
	}
	return uuidURN(doc.ID, doc.Text)
}

// urlNamespace is that of RFC 9562, appendix, for names that are URLs.
var urlNamespace = []byte{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}

// uuidURN is a name-based UUID (version 5 of RFC 9562) of a part of something, as an IRI.
func uuidURN(of, part string) string {
	h := sha1.New() // which version 5 demands; nothing secret hangs on it
	h.Write(urlNamespace)
	fmt.Fprintf(h, "https://github.com/quoteattribution/attribution?of=%q&part=%q", of, part)
	id := h.Sum(nil)[:16]
	id[6] = id[6]&0x0f | 0x50
	id[8] = id[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}

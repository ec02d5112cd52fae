package beam

import "strings"

// sets are IDs that belong together, each set named by its smallest one.
type sets map[string]string

func (s sets) root(id string) string {
	for {
		up, ok := s[id]
		if !ok || up == id {
			return id
		}
		if above, ok := s[up]; ok {
			s[id] = above
		}
		id = up
	}
}

func (s sets) join(a, b string) {
	a, b = s.root(a), s.root(b)
	s[max(a, b)] = min(a, b)
	s[min(a, b)] = min(a, b)
}

type joinFn struct{}

// ProcessElement joins names that are linked: "a b". It emits each with the smallest of its set.
func (*joinFn) ProcessElement(_ int, links func(*string) bool, emit func(name, smallest string)) {
	all := sets{}
	var link string
	for links(&link) {
		a, b, _ := strings.Cut(link, " ")
		all.join(a, b)
	}
	for name := range all {
		emit(name, all.root(name))
	}
}

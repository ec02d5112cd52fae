package coref

import "strings"

// shortens reports whether one word is a short form of the other: J and John, Dan
// and Daniel, Sen and senator. Ann and Anna are two names.
func shortens(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return strings.HasPrefix(b, a) && (len(a) == 1 || len(a) >= 3 && len(b)-len(a) >= 2)
}

// contracts reports whether the title is short for the role: Gov for governor, Dr
// for doctor.
func contracts(title, role string) bool {
	if strings.HasPrefix(title, role) && len(title) > len(role) && title[len(role)] == '-' {
		return true // mayor-elect
	}
	if len(title) == 2 && len(role) > 4 {
		return title[0] == role[0] && title[1] == role[len(role)-1]
	}
	return len(title) >= 3 && len(role) > len(title) && strings.HasPrefix(role, title)
}

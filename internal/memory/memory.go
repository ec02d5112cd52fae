// Package memory has slices that are used again for one article after another.
package memory

import "slices"

// Sized returns a slice of n elements, s itself where it has room. What the elements
// hold is left over. A new one has room for half as many again as the old one, so that
// lengths that grow one by one seldom need one.
func Sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, max(n, cap(s)+cap(s)/2))
	}
	return s[:n]
}

// Cleared is Sized with n zero values.
func Cleared[T any](s []T, n int) []T {
	s = Sized(s, n)
	clear(s)
	return s
}

// Filled is Sized with n times x.
func Filled[T any](s []T, n int, x T) []T {
	s = Sized(s, n)
	for i := range s {
		s[i] = x
	}
	return s
}

// Push appends x and doubles the capacity where s is full: append would copy a list of
// a million five times.
func Push[T any](s []T, x T) []T {
	if len(s) == cap(s) {
		s = slices.Grow(s, max(16, len(s)))
	}
	return append(s, x)
}

// Take cuts n elements off what is left, nil for none. It panics where fewer are left.
func Take[T any](left *[]T, n int) []T {
	if n == 0 {
		return nil
	}
	taken := (*left)[:n:n]
	*left = (*left)[n:]
	return taken
}

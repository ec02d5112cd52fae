package rule

import "fmt"

// Panic is what Parse panics with where the Match function of a rule panics.
type Panic struct {
	Rule  string // its name
	Cause any    // what it panicked with
}

// Error names the rule and the cause.
func (p *Panic) Error() string { return fmt.Sprintf("attribution: rule %q: %v", p.Rule, p.Cause) }

// Unwrap returns the cause where that is an error, nil otherwise.
func (p *Panic) Unwrap() error {
	err, _ := p.Cause.(error)
	return err
}

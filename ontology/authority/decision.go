package authority

import (
	_ "embed"
	"fmt"
	"strings"
)

// decided are the faults that were looked at and are right, one a line with the reason.
//
//go:embed decided.txt
var decided string

// decide removes the faults that have been decided to be right. A decision without a fault is a fault.
func (c *checker) decide(decisions string) {
	for i, line := range strings.Split(decisions, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		add := func(text string) {
			c.faults = append(c.faults, Fault{File: "ontology/authority/decided.txt", Line: i + 1, Rule: "decided", Text: text})
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 4 {
			add("want rule, path, words of the fault and reason, with tabs between them")
			continue
		}
		rule, path, words := fields[0], fields[1], fields[2]
		kept, n := c.faults[:0], len(c.faults)
		for _, f := range c.faults {
			if f.Rule != rule || f.Path != path || !strings.Contains(f.Text, words) {
				kept = append(kept, f)
			}
		}
		if c.faults = kept; len(kept) == n {
			add(fmt.Sprintf("%s has no fault %s with %q any more", path, rule, words))
		}
	}
}

package lang

// Clause is the verbs of the organ, whom they address and what they govern.
type Clause struct{}

package lang

// ReportRole is a set of roles that a word can have in a request to report.
type ReportRole uint32

const (
	ReportVerb     ReportRole = 1 << iota // "report", "brief"
	GiveVerb                              // "submit": a report, if one follows
	ReportNoun                            // "report", "update", "informed"
	BeforeVerb                            // "to", before such a verb
	NounArticle                           // "a": what follows is a noun
	RecipientWord                         // "to", before the recipient
	SessionWord                           // "session", after its number
	AtWord                                // "at", before a session
	BetweenWord                           // "its", between "at" and the number of the session
	ByWord                                // "by", before a date
	EveryWord                             // "annually"
	StandingReport                        // "next report": a regular report, whose recipient is known
	StopWord                              // "to be negotiated": what follows is no longer about the report
	HolderWord                            // "through": before the body at whose session it is due
)

// ReportWords are the words of requests to report.
type ReportWords struct {
	Verb       []string        `yaml:"verb"`
	Give       []string        `yaml:"give"`
	What       []string        `yaml:"what"`
	BeforeVerb []string        `yaml:"before_verb"`
	Article    []string        `yaml:"article"`
	To         []string        `yaml:"to"`
	Session    []string        `yaml:"session"`
	At         []string        `yaml:"at"`
	Between    []string        `yaml:"between"`
	By         []string        `yaml:"by"`
	Every      []string        `yaml:"every"`
	Standing   []string        `yaml:"standing"`
	Stop       []string        `yaml:"stop"`
	Holder     []string        `yaml:"holder"` // none if the body directly before a session always holds it, as in Chinese
	Until      []string        `yaml:"until"`  // words after a date that make it the due date, as in Chinese
	Examples   []ReportExample `yaml:"examples"`

	parts roleSet[ReportRole]
}

// A ReportExample is a paragraph and what it says about the report that it requests.
type ReportExample struct {
	Text    string `yaml:"text"`
	Session string `yaml:"session"`
	Holder  string `yaml:"holder"` // path of the body whose session it is, where the words name it
	On      string `yaml:"on"`
	Every   string `yaml:"every"`
	None    bool   `yaml:"none"` // it requests no report
}

func (w *ReportWords) build() {
	w.parts = newRoleSet[ReportRole](w.Verb, w.Give, w.What, w.BeforeVerb, w.Article, w.To, w.Session, w.At, w.Between, w.By,
		w.Every, w.Standing, w.Stop, w.Holder)
}

// Word returns the roles of the longest known word at text[i], and where it ends; no roles if none begins there.
func (w *ReportWords) Word(text string, i int) (ReportRole, int) { return w.parts.word(text, i) }

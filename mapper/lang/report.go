package lang

// ReportRole is a set of roles that a word can have in a request to report. The examples are English where English has
// such words.
type ReportRole uint64

const (
	ReportVerb    ReportRole = 1 << iota // "report", "brief": somebody reports by it
	GiveVerb                             // "submit": somebody reports if a report is its object
	GivenVerb                            // "be submitted": likewise, but the report comes before it
	BareVerb                             // "report", "present": a form that is also a noun or an adjective, and a verb only after a mark
	HeardVerb                            // 报告: a form that is also a noun, and a verb only with a receiver before it
	VerbMark                             // "to", que: before a verb
	ReportTask                           // "to", que: begins what somebody is asked to do
	VerbModifier                         // 的, 所: after the form of a verb that only modifies a noun
	ReportThing                          // "report", "briefing"
	Matter                               // "information": a report if an organ receives it
	ThingInside                          // 中: after a report, in which something is; with a modifier after that, the report exists
	ThingPronoun                         // "it": a report directly after the verb
	StandingThing                        // "next report": a report that is expected anyway, so who puts something into it reports
	Clitic                               // lui, la: the organ, right before or after a verb
	OrganPronoun                         // إليها: the organ
	ReceiverMark                         // "to": before who receives the report
	ReceiverForm                         // Совету: the form of a name or noun that receives
	HolderMark                           // "through": before the body at whose session the report is due
	SessionWord                          // "session"
	SameSession                          // "at that session": at the one named before
	SessionMark                          // "at": before a session at which a report is due
	Special                              // extraordinaire: after a session that is not of the regular series
	Determiner                           // "its": between a mark and what it marks
	OfHolder                             // "of": between a session and the body that holds it
	DateMark                             // "by": before a date at which a report is due
	DateEnd                              // 以前: after such a date
	Frequency                            // "annually"
	PastVerb                             // "adopted": before a receiver or session of something that has happened
	NextAct                              // "and to": begins another act, unless a name follows
	ReportStop                           // "to be negotiated": what follows is said of something else
	AskVerb                              // "to request": begins a request in a decision
	ReportJoin                           // "and": between receivers or sessions
	PlainWord                            // 报告员, "la presente": begins like one of the others and is none
	ReportJoined                         // و: written together with the word after it
)

// ReportWords are the words of requests to report. The lists are those of the roles above, in that order.
type ReportWords struct {
	Verb       []string        `yaml:"verb"`
	Give       []string        `yaml:"give"`
	Given      []string        `yaml:"given"`
	Bare       []string        `yaml:"bare"`
	Heard      []string        `yaml:"heard"`
	Mark       []string        `yaml:"mark"`
	Task       []string        `yaml:"task"`
	Modifier   []string        `yaml:"modifier"`
	Thing      []string        `yaml:"thing"`
	Matter     []string        `yaml:"matter"`
	Inside     []string        `yaml:"inside"`
	Pronoun    []string        `yaml:"pronoun"`
	Standing   []string        `yaml:"standing"`
	Clitic     []string        `yaml:"clitic"`
	Organ      []string        `yaml:"organ"`
	To         []string        `yaml:"to"`
	Receiver   []string        `yaml:"receiver"`
	Holder     []string        `yaml:"holder"`
	Session    []string        `yaml:"session"`
	Same       []string        `yaml:"same"`
	At         []string        `yaml:"at"`
	Special    []string        `yaml:"special"`
	Determiner []string        `yaml:"determiner"`
	Of         []string        `yaml:"of"`
	By         []string        `yaml:"by"`
	Until      []string        `yaml:"until"`
	Every      []string        `yaml:"every"`
	Past       []string        `yaml:"past"`
	Next       []string        `yaml:"next"`
	Stop       []string        `yaml:"stop"`
	Ask        []string        `yaml:"ask"`
	And        []string        `yaml:"and"`
	Plain      []string        `yaml:"plain"`
	Joined     []string        `yaml:"joined"`
	Examples   []ReportExample `yaml:"examples"`

	parts roleSet[ReportRole]
}

// A ReportExample is a paragraph of the General Assembly and what it says about the reports that it requests.
type ReportExample struct {
	Text     string   `yaml:"text"`
	To       []string `yaml:"to"`       // paths of the bodies that receive them, in order
	Sessions []string `yaml:"sessions"` // numbers of the sessions at which they are due, in order
	Holders  []string `yaml:"holders"`  // paths of the bodies whose sessions these are, where the words next to a session name one
	Dates    []string `yaml:"dates"`
	Every    string   `yaml:"every"`
	None     bool     `yaml:"none"` // it requests no report
}

func (w *ReportWords) build() {
	w.parts = newRoleSet[ReportRole](w.Verb, w.Give, w.Given, w.Bare, w.Heard, w.Mark, w.Task, w.Modifier, w.Thing,
		w.Matter, w.Inside, w.Pronoun, w.Standing, w.Clitic, w.Organ, w.To, w.Receiver, w.Holder, w.Session, w.Same, w.At, w.Special,
		w.Determiner, w.Of, w.By, w.Until, w.Every, w.Past, w.Next, w.Stop, w.Ask, w.And, w.Plain)
}

// Word returns the roles of the longest known word at text[i], and where it ends; no roles if none begins there.
func (w *ReportWords) Word(text string, i int) (ReportRole, int) {
	role, end := w.parts.word(text, i)
	if role != 0 {
		return role, end
	}
	for _, prefix := range w.Joined {
		if n := len(prefix); len(text) > i+n && text[i:i+n] == prefix {
			if role, end := w.parts.word(text, i+n); role != 0 {
				return role | ReportJoined, end
			}
		}
	}
	return 0, i
}

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

// ScanPartDate reads a date at the start of text that may lack its day, or its day and month, and returns it as
// 2006-01-02, 2006-01 or 2006 with the bytes it takes; n is 0 if there is none.
func (nu *Number) ScanPartDate(text string) (date string, n int) {
	if date, n := nu.ScanDate(text); n > 0 {
		return date, n
	}
	month, at := 0, 0
	if len(nu.Months) > 0 {
		if m, k := nu.month(text); k > 0 {
			month, at = m, k+spaces(text[k:])
		}
	}
	year, k := figures(text[at:], 4)
	if k != 4 || year < 1945 || year > 2100 {
		return "", 0
	}
	n = at + k
	if len(nu.Months) == 0 {
		end, ok := cutUnit(text, n, "年")
		if !ok {
			return "", 0
		}
		n = end
		gap := n + spaces(text[n:])
		if m, k := figures(text[gap:], 2); k > 0 && m <= 12 {
			if end, ok := cutUnit(text, gap+k, "月"); ok {
				month, n = m, end
			}
		}
	}
	if month > 0 {
		return pad(year, 4) + "-" + pad(month, 2), n
	}
	return pad(year, 4), n
}

// cutUnit steps over spaces and the sign that follows a number.
func cutUnit(text string, i int, sign string) (end int, ok bool) {
	i += spaces(text[i:])
	if len(text) < i+len(sign) || text[i:i+len(sign)] != sign {
		return i, false
	}
	return i + len(sign), true
}

// pad formats a number with exactly width digits.
func pad(n, width int) string {
	b := make([]byte, width)
	for i := width - 1; i >= 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
	return string(b)
}

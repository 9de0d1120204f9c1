package ontology

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/unkg/unkg/ontology/script"
)

// Session is the session in the symbol of a resolution or decision: "78" of A/RES/78/184, "ES-10" of A/RES/ES-10/21,
// "2023" of E/RES/2023/5, "29" of A/RES/3299(XXIX), "S-6" of A/RES/3201(S-VI), "4" of UNEP/EA.4/Res.1; "" where the
// symbol tells none, as those of the Security Council, which has no sessions, and forms that are not printed.
func (s Symbol) Session() string {
	number := s.number()
	session, _, ok := strings.Cut(number, "/")
	if open := strings.IndexByte(number, '('); open > 0 && styleOf(number) == byRoman {
		session, ok = arabicNumeral(strings.TrimSuffix(number[open+1:], ")")), true
	}
	digits := strings.TrimPrefix(strings.TrimPrefix(session, "ES-"), "S-")
	if !ok || digits == "" || strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	return session
}

// number returns what follows RES or DEC in a symbol, "4/1" for UNEP/EA.4/Res.1, "" if s is no such symbol.
func (s Symbol) number() string {
	for _, series := range [...]string{"/RES/", "/DEC/"} {
		if _, number, ok := strings.Cut(string(s), series); ok {
			return number
		}
	}
	for _, series := range [...]string{"/Res.", "/Dec."} {
		if session, item, ok := strings.Cut(string(s), series); ok && s.Organ() != "" {
			return session[strings.LastIndexByte(session, '.')+1:] + "/" + item
		}
	}
	return ""
}

// arabicNumeral returns the session "S-VI" as "S-6" and "XXIX" as "29"; "" if it is neither in the Roman nor in the
// Arabic numerals that are used for it.
func arabicNumeral(session string) string {
	numeral := strings.TrimPrefix(strings.TrimPrefix(session, "ES-"), "S-")
	kind := session[:len(session)-len(numeral)]
	if n := script.RomanValue(numeral); 0 < n && n < 100 {
		return kind + strconv.Itoa(n)
	}
	if kind != "" && len(numeral) == 1 && '1' <= numeral[0] && numeral[0] <= '9' {
		return session
	}
	return ""
}

// SessionYear returns the year in which a regular session of the organ opens. It knows the sessions of the General
// Assembly, the first of which opened in January 1946, and those of the Human Rights Council, three per year since 2006.
// Sessions of the Economic and Social Council are named by their year.
func SessionYear(organ string, session int) int {
	switch organ {
	case generalAssembly:
		return 1945 + session
	case humanRightsCouncil:
		return 2006 + (session-1)/3
	}
	return session
}

// heldSessions is how many regular sessions the Human Rights Council held until 2025, three a year.
const heldSessions = 60

// Adoptable returns the first and the last day, 2006-01-02, on which the organ can have adopted the resolution, from
// the session or year in its symbol; both are "" if it has neither. A session of the General Assembly opens in
// September and closes on the day before the next one opens (rules 1 and 2 of its rules of procedure). Since 2014 a
// session of the Economic and Social Council has opened in July of the year before; earlier sessions could be resumed
// until December (General Assembly resolutions 45/264 and 68/1).
func (s Symbol) Adoptable() (first, last string) {
	number, organ, session := s.number(), s.Organ(), s.Session()
	if styleOf(number) == running {
		_, session, _ = strings.Cut(number, "(")
		session = strings.TrimSuffix(session, ")")
	}
	n, err := strconv.Atoi(session)
	if err != nil {
		return "", ""
	}
	switch year := SessionYear(organ, n); {
	case organ == generalAssembly && n == 1:
		return "1946-01-01", "1946-12-31"
	case organ == generalAssembly && n > 30:
		return fmt.Sprintf("%d-09-01", year), fmt.Sprintf("%d-09-30", year+1)
	case organ == generalAssembly: // the fifth session closed only in November 1951
		return fmt.Sprintf("%d-09-01", year), fmt.Sprintf("%d-12-31", year+1)
	case organ == economicCouncil && styleOf(number) == byYear:
		return fmt.Sprintf("%d-07-01", year-1), fmt.Sprintf("%d-12-31", year)
	case organ == humanRightsCouncil && n > heldSessions:
		return "", "" // how often it will meet is not known
	case organ == humanRightsCouncil, organ == securityCouncil:
		return fmt.Sprintf("%d-01-01", year), fmt.Sprintf("%d-12-31", year)
	}
	return "", ""
}

// A Session is a session of an organ: the seventy-eighth session of the General Assembly. SessionOf makes it.
type Session struct {
	Organ  *Entity
	Number string // "78", "S-21" or "ES-10" of a special session, the year of one that is named by it: "2023"
}

var sessionNumber = regexp.MustCompile(`^(?:E?S-)?[1-9][0-9]{0,3}$`)

// SessionOf returns the session of an organ with that number. There is none if the organ is not a body of the authority
// or holds no sessions, as the Security Council, or if its sessions are not numbered so: those of the General Assembly
// have no years, those of the Economic and Social Council nothing else.
func SessionOf(organ *Entity, number string) (Session, bool) {
	if abbreviations()[organ] == "" || !sessionNumber.MatchString(number) {
		return Session{}, false
	}
	s := Session{organ, number}
	if i := slices.IndexFunc(organs, func(o organSeries) bool { return o.organ == organ.Path() }); i >= 0 {
		switch styles := organs[i].styles; {
		case styles == running, styles&byYear == 0 && s.annual(), s.Organ.Path() == economicCouncil && !s.annual():
			return Session{}, false
		}
	}
	return s, true
}

// annual reports whether the session is named by its year.
func (s Session) annual() bool { return len(s.Number) == len("2023") && isDigit(s.Number[0]) }

// Path is the IRI of the session relative to the base: "session/ga-78", "session/hrc-s-32", "session/ecosoc-2023".
func (s Session) Path() string {
	return "session/" + abbreviations()[s.Organ] + "-" + strings.ToLower(s.Number)
}

// FindSession returns the session with a path.
func FindSession(path string) (Session, bool) {
	m := sessionPath.FindStringSubmatch(path)
	if m == nil {
		return Session{}, false
	}
	return SessionOf(abbreviated()[m[1]], strings.ToUpper(m[2]))
}

var sessionPath = regexp.MustCompile(`^session/([a-z0-9-]+?)-((?:e?s-)?[0-9]+)$`)

// abbreviated are the bodies by their abbreviations.
var abbreviated = sync.OnceValue(func() map[string]*Entity {
	m := map[string]*Entity{}
	for e, short := range abbreviations() {
		m[short] = e
	}
	return m
})

// abbreviations are the names of bodies in the IRIs of their sessions, all different: the first English acronym in
// small letters ("ecosoc"), or the slug where a body has no acronym or shares it. The General Assembly is "ga" and the
// Human Rights Council "hrc".
var abbreviations = sync.OnceValue(func() map[*Entity]string {
	short, taken := map[*Entity]string{}, map[string]int{}
	bodies := slices.DeleteFunc(slices.Clone(LoadAuthority().Entities()), func(e *Entity) bool { return e.Kind != Body || e.Subclass == Office })
	for _, o := range organs {
		if e := LoadAuthority().ByPath(o.organ); e != nil && o.short != "" {
			short[e] = o.short
		}
	}
	for _, e := range bodies {
		if short[e] == "" {
			short[e] = abbreviation(e)
		}
		taken[short[e]]++
		if short[e] != e.Slug {
			taken[e.Slug]++
		}
	}
	for _, e := range bodies {
		if taken[short[e]] > 1 {
			short[e] = e.Slug
		}
	}
	return short
})

// abbreviation returns the first English acronym of a body in small letters, or its slug.
func abbreviation(e *Entity) string {
	i := slices.IndexFunc(e.Names, func(n Name) bool { return n.Role == Acronym && n.Lang == "en" })
	if i < 0 {
		return e.Slug
	}
	return strings.Trim(notInName.ReplaceAllString(strings.ToLower(e.Names[i].Text), "-"), "-")
}

var notInName = regexp.MustCompile(`[^a-z0-9]+`)

// Over reports whether the session had closed before a day, 2006-01-02. It is false where that is not known: of special
// sessions, and of those whose time SessionYear does not tell.
func (s Session) Over(day string) bool {
	n, err := strconv.Atoi(s.Number)
	if err != nil {
		return false
	}
	organ, last := s.Organ.Path(), ""
	switch year := SessionYear(organ, n); organ {
	case generalAssembly:
		last = fmt.Sprintf("%d-09-30", year+1)
	case humanRightsCouncil: // in spring, summer and autumn; some closed late
		last = fmt.Sprintf("%d-%s", year, [...]string{"06-30", "09-30", "12-31"}[(n-1)%3])
	case economicCouncil:
		last = fmt.Sprintf("%d-12-31", year)
	}
	return last != "" && last < day
}

// AgendaFragment is the fragment of the IRI of an agenda item, given by its number: "item-74-b" for "74 (b)", "item" if
// it has none. Each run of characters other than letters and digits becomes a hyphen.
func AgendaFragment(number string) string {
	return strings.TrimRight("item-"+strings.Trim(notInName.ReplaceAllString(strings.ToLower(number), "-"), "-"), "-")
}

package ontology

import (
	"fmt"
	"strconv"
	"strings"
)

// Session is the session in the symbol of a resolution: "78" of A/RES/78/184, "ES-10" of A/RES/ES-10/21, "2023" of
// E/RES/2023/5; "" where the symbol tells none, as those of the Security Council, which has no sessions, and forms that are not printed.
func (s Symbol) Session() string {
	_, rest, ok := strings.Cut(string(s), "/RES/")
	session, _, two := strings.Cut(rest, "/")
	number := strings.TrimPrefix(strings.TrimPrefix(session, "ES-"), "S-")
	if !ok || !two || number == "" || strings.Trim(number, "0123456789") != "" {
		return ""
	}
	return session
}

// SessionYear returns the year in which a regular session of the organ opens. It knows the sessions of the General
// Assembly since the thirty-first of 1976, the first whose number is part of its symbols, and those of the Human
// Rights Council, three per year since 2006. Sessions of the Economic and Social Council are named by their year.
func SessionYear(organ string, session int) int {
	switch organ {
	case "body/general-assembly":
		return 1945 + session
	case "body/human-rights-council":
		return 2006 + (session-1)/3
	}
	return session
}

// Adoptable returns the first and the last day, 2006-01-02, on which the organ can have adopted the resolution, from
// the session or year in its symbol; both are "" if it has neither. A session of the General Assembly opens in
// September and closes on the day before the next one opens (rules 1 and 2 of its rules of procedure). Since 2014 a
// session of the Economic and Social Council has opened in July of the year before; earlier sessions could be resumed
// until December (General Assembly resolutions 45/264 and 68/1).
func (s Symbol) Adoptable() (first, last string) {
	for _, o := range organs {
		number, ok := strings.CutPrefix(string(s), o.prefix+"RES/")
		if !ok {
			continue
		}
		session := s.Session()
		if style := styleOf(number); style&o.styles == running {
			_, session, _ = strings.Cut(number, "(")
			session = strings.TrimSuffix(session, ")")
		}
		n, err := strconv.Atoi(session)
		if err != nil {
			return "", ""
		}
		switch year := SessionYear(o.organ, n); {
		case o.organ == "body/general-assembly" && n > 30:
			return fmt.Sprintf("%d-09-01", year), fmt.Sprintf("%d-09-30", year+1)
		case o.organ == "body/economic-and-social-council":
			return fmt.Sprintf("%d-07-01", year-1), fmt.Sprintf("%d-12-31", year)
		case o.organ == "body/human-rights-council", o.organ == "body/security-council":
			return fmt.Sprintf("%d-01-01", year), fmt.Sprintf("%d-12-31", year)
		}
		return "", ""
	}
	return "", ""
}

package ontology

import (
	"strconv"
	"strings"
)

// A recordSeries says how the records of an organ's meetings are numbered.
type recordSeries struct {
	word      string // what precedes the number of the meeting in a symbol: "PV.", "" where the number does not determine it
	sessional bool   // numbers begin with each session, which is then part of the symbol
	through   int    // the last regular session in whose records the numbers go on from those of the session before
	special   int    // likewise the last special session
	emergency int    // likewise the last emergency special session
}

// MeetingRecord is the symbol of the verbatim record of a meeting of an organ: A/78/PV.50, A/PV.2300 until 1976 when the
// Assembly counted its meetings through all sessions, S/PV.9650. It is "" where organ, session and number do not
// determine it. session is as Symbol.Session gives it.
func MeetingRecord(organ, session, number string) Symbol {
	for i := range organs {
		o := &organs[i]
		if o.organ != organ || o.records.word == "" || number == "" {
			continue
		}
		switch {
		case !o.records.sessional, o.records.counts(session):
			return Symbol(o.prefix + o.records.word + number)
		case session != "":
			return Symbol(o.prefix + session + "/" + o.records.word + number)
		}
	}
	return ""
}

// counts reports whether the meetings of a session were counted on from those of the session before.
func (r *recordSeries) counts(session string) bool {
	last := r.through
	number, ok := strings.CutPrefix(session, "ES-")
	if ok {
		last = r.emergency
	} else if number, ok = strings.CutPrefix(session, "S-"); ok {
		last = r.special
	}
	n, err := strconv.Atoi(number)
	return err == nil && n <= last
}

package ontology

import "strings"

// An organSeries says how an organ numbers its resolutions and decisions, and what their symbols begin with.
type organSeries struct {
	organ   string // path of the body
	short   string // its abbreviation in the IRIs of sessions, "" if its acronym does
	prefix  string // of its symbols
	styles  numberStyle
	records recordSeries // of its meetings
}

// numberStyle is a set of the ways in which resolutions and decisions are numbered.
type numberStyle uint8

const (
	bySession numberStyle = 1 << iota // 78/184, S-21/1, ES-10/21: number of the session, number in it
	byYear                            // 2023/5: year, number in it
	byRoman                           // 428 (V), 3201 (S-VI): running number, session
	running                           // 2254 (2015): running number, year
	dotted                            // the symbol of 4/1 is UNEP/EA.4/Res.1, and not UNEP/EA./RES/4/1
)

const (
	generalAssembly    = "body/general-assembly"
	securityCouncil    = "body/security-council"
	economicCouncil    = "body/economic-and-social-council"
	humanRightsCouncil = "body/human-rights-council"
)

// organs are the organs whose resolutions have symbols. An organ comes before those whose prefix its own begins with. The
// commissions of the Economic and Social Council print theirs in their reports: their symbols follow that of the
// Commission on Human Rights, which libraries use.
var organs = []organSeries{
	{organ: humanRightsCouncil, short: "hrc", prefix: "A/HRC/", styles: bySession},
	{organ: generalAssembly, short: "ga", prefix: "A/", styles: bySession | byRoman,
		records: recordSeries{word: "PV.", sessional: true, through: 30, special: 7, emergency: 5}},
	{organ: securityCouncil, prefix: "S/", styles: running, records: recordSeries{word: "PV."}},
	{organ: "body/sub-commission-on-the-promotion-and-protection-of-human-rights", prefix: "E/CN.4/Sub.2/", styles: byYear | byRoman},
	{organ: "body/commission-on-human-rights", prefix: "E/CN.4/", styles: byYear | byRoman},
	{organ: "body/statistical-commission", prefix: "E/CN.3/", styles: bySession | byRoman},
	{organ: "body/commission-for-social-development", prefix: "E/CN.5/", styles: bySession | byRoman},
	{organ: "body/commission-on-the-status-of-women", prefix: "E/CN.6/", styles: bySession | byRoman},
	{organ: "body/commission-on-narcotic-drugs", prefix: "E/CN.7/", styles: bySession | byRoman},
	{organ: "body/commission-on-population-and-development", prefix: "E/CN.9/", styles: byYear},
	{organ: "body/commission-on-crime-prevention-and-criminal-justice", prefix: "E/CN.15/", styles: bySession},
	{organ: economicCouncil, prefix: "E/", styles: byYear | byRoman},
	{organ: "body/trusteeship-council", prefix: "T/", styles: byRoman},
	{organ: "body/united-nations-environment-assembly", prefix: "UNEP/EA.", styles: bySession | dotted},
	{organ: "body/united-nations-habitat-assembly", prefix: "HSP/HA.", styles: bySession | dotted},
	{organ: "body/escap", prefix: "ESCAP/", styles: bySession},
}

// Organ is the path of the body that adopted the resolution, the decision or the presidential statement with this
// symbol, "body/general-assembly" for A/RES/78/184; "" for other documents and where the body is unknown.
func (s Symbol) Organ() string {
	for i := range organs {
		rest, ok := strings.CutPrefix(string(s), organs[i].prefix)
		if !ok {
			continue
		}
		if organs[i].styles&dotted != 0 {
			_, rest, _ = strings.Cut(rest, "/")
		}
		for _, series := range [...]string{"RES/", "DEC/", "PRST/", "Res.", "Dec."} {
			if strings.HasPrefix(rest, series) {
				return organs[i].organ
			}
		}
	}
	return ""
}

// ResolutionSymbol mints the symbol of a resolution from the organ that adopted it and its printed number: GA
// "78/184" -> A/RES/78/184, "428 (V)" -> A/RES/428(V); SC "2254 (2015)" -> S/RES/2254(2015); ECOSOC "2023/5" ->
// E/RES/2023/5; HRC "52/1" -> A/HRC/RES/52/1; UNEA "4/1" -> UNEP/EA.4/Res.1. organ is the path of a body
// ("body/general-assembly"). It fails if the organ is unknown or does not use such numbers.
func ResolutionSymbol(organ, number string) (Symbol, bool) { return mint(organ, "RES", number) }

// DecisionSymbol mints the symbol of a decision likewise: GA "55/488" -> A/DEC/55/488, ECOSOC "2015/242" ->
// E/DEC/2015/242, HRC "2/105" -> A/HRC/DEC/2/105.
func DecisionSymbol(organ, number string) (Symbol, bool) { return mint(organ, "DEC", number) }

// SoleOrgan is the path of the organ that alone numbers its resolutions as number is: the Security Council for "2254
// (2015)"; "" where several organs do.
func SoleOrgan(number string) (organ string) {
	for i := range organs {
		if _, ok := organs[i].mint("RES", number); !ok {
			continue
		}
		if organ != "" {
			return ""
		}
		organ = organs[i].organ
	}
	return organ
}

func mint(organ, series, number string) (Symbol, bool) {
	for i := range organs {
		if organs[i].organ == organ {
			return organs[i].mint(series, number)
		}
	}
	return "", false
}

func (o *organSeries) mint(series, number string) (Symbol, bool) {
	if !canonicalNumber(number) {
		scanned, n := ScanNumber(number)
		if n != len(number) {
			return "", false
		}
		number = scanned
	}
	if styleOf(number)&o.styles == 0 {
		return "", false
	}
	if o.styles&dotted != 0 {
		session, item, _ := strings.Cut(number, "/")
		if !isNumber(session+item, 1, 9) {
			return "", false
		}
		return Symbol(o.prefix + session + "/" + printedWords[series] + "." + item), true
	}
	return Symbol(o.prefix + series + "/" + number), true
}

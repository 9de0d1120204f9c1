package reader

import "slices"

// A defect is what the reader cannot account for in a text of the corpus because the text is defective.
type defect struct {
	reason string
	notes  []string // footnotes whose marks are lost, in any extractor
	words  bool     // words are lost or are others
}

// excuses reports whether a fault is one of a defect.
func (d defect) excuses(f fault) bool {
	if f.note == "" {
		return d.words
	}
	return slices.Contains(d.notes, f.note)
}

// Reasons of defects.
const (
	scanned = "the scanned page misreads the mark, lacks it, or has it among words as a number"
	glued   = "the mark is glued to a number and no other text tells them apart, or has no place in the line"
	drawn   = "the mark is drawn apart from its words, from right to left"
)

// defects are those of the corpus, by the name of the text without its extractor.
var defects = map[string]defect{
	"S_RES_0019_1947_EN_GOLD": {reason: scanned, notes: []string{"fn2"}},
	"S_RES_0063_1948_EN_GOLD": {reason: scanned, notes: []string{"fn20"}},
	"S_RES_0083_1950_EN_GOLD": {reason: scanned, notes: []string{"fn11"}},
	"S_RES_0111_1956_EN_GOLD": {reason: scanned, notes: []string{"fn3"}},
	"S_RES_0113_1956_EN_GOLD": {reason: scanned, notes: []string{"fn6"}},
	"S_RES_0180_1963_EN_GOLD": {reason: scanned, notes: []string{"fn4"}},
	"S_RES_0183_1963_EN_GOLD": {reason: "a note of another document, whose number has a stop", words: true},
	"S_RES_0270_1969_EN_GOLD": {reason: "the number of the meeting is two lines below its sentence" + "; " + scanned, notes: []string{"fn9"}, words: true},
	"S_RES_0273_1969_EN_GOLD": {reason: "the scanned page has L. for 1.", words: true},
	"S_RES_0288_1970_EN_GOLD": {reason: scanned, notes: []string{"fn19"}},
	"S_RES_0294_1971_EN_GOLD": {reason: scanned, notes: []string{"fn11"}},
	"S_RES_0301_1971_EN_GOLD": {reason: scanned, notes: []string{"fn43"}},
	"S_RES_0302_1971_EN_GOLD": {reason: scanned, notes: []string{"fn17"}},
	"S_RES_0367_1975_EN_GOLD": {reason: scanned, notes: []string{"fn3"}},
	"S_RES_0386_1976_EN_GOLD": {reason: scanned, notes: []string{"fn22"}},
	"S_RES_0389_1976_EN_GOLD": {reason: scanned, notes: []string{"fn2"}},
	"S_RES_0396_1976_EN_GOLD": {reason: scanned, notes: []string{"fn8"}},
	"S_RES_0410_1977_EN_GOLD": {reason: scanned, notes: []string{"fn55", "fn56"}},
	"S_RES_0434_1978_EN_GOLD": {reason: "the number of the note has a stop", words: true},
	"S_RES_0465_1980_EN_GOLD": {reason: scanned, notes: []string{"fn20", "fn22"}},
	"S_RES_0467_1980_EN_GOLD": {reason: scanned, notes: []string{"fn30", "fn31"}},
	"S_RES_0468_1980_EN_GOLD": {reason: scanned, notes: []string{"fn38"}},
	"S_RES_0488_1981_EN_GOLD": {reason: scanned, notes: []string{"fn20"}},
	"S_RES_0501_1982_EN_GOLD": {reason: scanned, notes: []string{"fn12"}},
	"S_RES_0522_1982_EN_GOLD": {reason: scanned, notes: []string{"fn79"}},
	"S_RES_0542_1983_EN_GOLD": {reason: scanned, notes: []string{"fn21"}},
	"S_RES_0561_1985_EN_GOLD": {reason: scanned, notes: []string{"fn5"}},
	"S_RES_0599_1987_EN_GOLD": {reason: scanned, notes: []string{"fn13"}},
	"S_RES_0604_1987_EN_GOLD": {reason: scanned, notes: []string{"fn15"}},
	"S_RES_0633_1989_EN_GOLD": {reason: scanned, notes: []string{"fn41"}},
	"S_RES_0642_1989_EN_GOLD": {reason: scanned, notes: []string{"fn73"}},
	"S_RES_0647_1990_EN_GOLD": {reason: scanned, notes: []string{"fn7"}},
	"S_RES_0687_1991_EN_GOLD": {reason: "the scanned page has Apri] for April", words: true},
	"S_RES_0825_1993_EN_GOLD": {reason: scanned, notes: []string{"fn1", "fn6"}},
	"S_RES_0851_1993_EN_GOLD": {reason: "the text before the heading is the end of another document" + "; " + scanned, notes: []string{"fn14", "fn18"}, words: true},
	"S_RES_0875_1993_EN_GOLD": {reason: "the last line is the heading of another document", words: true},
	"S_RES_0880_1993_EN_GOLD": {reason: scanned, notes: []string{"fn28"}},
	"A_RES_75_177.fr":         {reason: glued, notes: []string{"fn1", "fn2", "fn3", "fn4", "fn6", "fn10"}},
	"A_RES_76_264.es":         {reason: glued, notes: []string{"fn2"}},
	"A_RES_76_264.fr":         {reason: glued, notes: []string{"fn2"}},
	"A_RES_79_195.en":         {reason: glued, notes: []string{"fn7"}},
	"A_HRC_RES_56_11.ar":      {reason: "the brackets of the vote are drawn apart from its words", words: true},
	"A_HRC_RES_56_17.ar":      {reason: "the lines of the vote are drawn in pieces", words: true},
	"A_HRC_RES_57_7.ar":       {reason: "the lines of the vote are drawn in pieces" + "; " + drawn, notes: []string{"fn1"}, words: true},
	"A_RES_74_185.ar":         {reason: drawn, notes: []string{"fn3", "fn4"}},
	"A_RES_75_177.ar":         {reason: drawn, notes: []string{"fn6"}},
	"A_RES_75_27.ar":          {reason: "the brackets of the report are drawn apart from its words", words: true},
	"A_RES_75_95.ar":          {reason: "the brackets of the report are drawn apart from its words", words: true},
	"A_RES_76_113.ar":         {reason: "a vowel sign is decoded as a Latin letter", words: true},
	"A_RES_76_241.ar":         {reason: drawn, notes: []string{"fn2"}},
	"A_RES_76_264.ar":         {reason: "the brackets of the report are drawn apart from its words", words: true},
	"A_RES_77_106.ar":         {reason: "the letters before the number of the paragraph are drawn apart from their line", words: true},
	"A_RES_77_122.ar":         {reason: "the brackets of the report are drawn apart from its words" + "; " + drawn, notes: []string{"fn14"}, words: true},
	"A_RES_77_28.ar":          {reason: drawn, notes: []string{"fn12"}},
	"A_RES_77_67.ar":          {reason: "the second line of the running head is not that of the title" + "; " + drawn, notes: []string{"fn7"}, words: true},
	"A_RES_78_314.ar":         {reason: drawn, notes: []string{"fn2"}},
	"A_RES_78_8.ar":           {reason: "with -raw, the words of the formula are in the order in which they are printed", words: true},
	"A_RES_79_195.ar":         {reason: drawn, notes: []string{"fn3", "fn6"}},
	"E_RES_2021_15.ar":        {reason: drawn, notes: []string{"fn1"}},
	"E_RES_2025_15.ar":        {reason: drawn, notes: []string{"fn1"}},
}

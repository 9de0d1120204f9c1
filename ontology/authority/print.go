package authority

import "strings"

// quotationMarks are the marks that printed texts of the United Nations put around a title within a name.
var quotationMarks = map[string][2]string{
	"ar": {"”", "“"}, "en": {"“", "”"}, "es": {"“", "”"}, "fr": {"« ", " »"}, "ru": {"«", "»"}, "zh": {"“", "”"},
}

// Print returns a name with the apostrophe of print in place of that of typewriters, and likewise with the quotation marks
// of its language. Names fold apostrophes and quotation marks when they are looked for, so it means the same.
func Print(name, lang string) string {
	name = strings.ReplaceAll(name, "'", "’")
	marks, ok := quotationMarks[lang]
	if !ok || strings.Count(name, `"`)%2 != 0 {
		return name
	}
	for side := 0; strings.Contains(name, `"`); side = 1 - side {
		name = strings.Replace(name, `"`, marks[side], 1)
	}
	return name
}

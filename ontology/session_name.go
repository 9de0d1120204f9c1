package ontology

import (
	"fmt"
	"strings"
)

// Names returns the preferred names of the session in the languages in which the organ has one: "General Assembly,
// session 78".
func (s Session) Names() []Name {
	names := make([]Name, 0, len(sessionForms))
	for _, f := range sessionForms {
		organ := s.Organ.Name(f.lang)
		if organ == "" {
			continue
		}
		form, number, ordinal := f.regular, s.Number, f.ordinal
		if rest, ok := strings.CutPrefix(number, "ES-"); ok {
			form, number = f.emergency, rest
		} else if rest, ok := strings.CutPrefix(number, "S-"); ok {
			form, number = f.special, rest
		} else if s.annual() {
			form, ordinal = f.annual, nil
		}
		if ordinal != nil {
			number = ordinal(number)
		}
		names = append(names, Name{Text: fmt.Sprintf(form, organ, number), Lang: f.lang})
	}
	return names
}

// sessionForms are the names of sessions, made of the name of the organ and the number, in the order of the languages.
var sessionForms = []struct {
	lang                                string
	ordinal                             func(number string) string // nil if the number stays as it is
	regular, special, emergency, annual string
}{
	{
		lang:    "ar",
		regular: "%s، الدورة %s", special: "%s، الدورة الاستثنائية %s",
		emergency: "%s، الدورة الاستثنائية الطارئة %s", annual: "%s، دورة عام %s",
	},
	{
		lang:    "en",
		regular: "%s, session %s", special: "%s, special session %s",
		emergency: "%s, emergency special session %s", annual: "%s, session of %s",
	},
	{
		lang: "es", ordinal: ordinalES,
		regular: "%s, %s período de sesiones", special: "%s, %s período extraordinario de sesiones",
		emergency: "%s, %s período extraordinario de sesiones de emergencia", annual: "%s, período de sesiones de %s",
	},
	{
		lang: "fr", ordinal: ordinalFR,
		regular: "%s, %s session", special: "%s, %s session extraordinaire",
		emergency: "%s, %s session extraordinaire d’urgence", annual: "%s, session de %s",
	},
	{
		lang:    "ru",
		regular: "%s, %s-я сессия", special: "%s, %s-я специальная сессия",
		emergency: "%s, %s-я чрезвычайная специальная сессия", annual: "%s, сессия %s года",
	},
	{
		lang:    "zh",
		regular: "%s第%s届会议", special: "%s第%s届特别会议",
		emergency: "%s第%s届紧急特别会议", annual: "%s%s年届会",
	},
}

// ordinalES returns a masculine ordinal before its noun: 78º, 21er.
func ordinalES(number string) string {
	last, teen := number[len(number)-1], strings.HasSuffix(number, "11") || strings.HasSuffix(number, "13")
	if (last == '1' || last == '3') && !teen {
		return number + "er"
	}
	return number + "º"
}

// ordinalFR returns a feminine ordinal: 78e, 1re.
func ordinalFR(number string) string {
	if number == "1" {
		return "1re"
	}
	return number + "e"
}

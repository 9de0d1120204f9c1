package script

import "testing"

func TestKey(t *testing.T) {
	for text, want := range map[string]string{
		"UNHCR": "unhcr", "Security-Council": "securitycouncil", "Conseil de sécurité": "conseildesecurite", "CONSEIL DE SE\u0301CURITE\u0301": "conseildesecurite",
		"Совет Безопасности": "советбезопасности", "Ещё": "еще", "安全理事会": "安全理事会", "《公约》": "公约", "الأمم المُتَّحِدة": "الاممالمتحدة",
		"A/RES/78/184": "ares78184", "ＵＮ": "un", "– (…)": "", "": "",
	} {
		if got := Key(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

package clause

import "strings"

// proposes reports whether rest, after the list at the beginning, is what those in the list do: "秘书长倡议设立 ...",
// "大会决定设立 ...".
func (h *hanObject) proposes(rest string) bool {
	if h.action != "recognize" && h.prefixed(rest, h.words.Act) {
		return true
	}
	if h.praises() && h.prefixed(rest, h.words.Welcomed) {
		return true
	}
	return h.values() && h.prefixed(rest, h.words.Doing) || h.observes() && h.prefixed(rest, h.words.Noted)
}

// praises reports whether the verb is of those that welcome what somebody does.
func (h *hanObject) praises() bool {
	switch h.action {
	case "welcome", "appreciate", "support":
		return true
	}
	return strings.Contains(h.verb, "赞赏") || strings.Contains(h.verb, "满意")
}

// invokes reports whether the verb refers to what was done before.
func (h *hanObject) invokes() bool { return h.action == "recall" || h.action == "reaffirm" }

// observes reports whether the verb expresses knowledge or a view of what somebody does.
func (h *hanObject) observes() bool {
	return h.values() || h.action == "take-note" || h.action == "support"
}

// values reports whether the verb expresses a view of what somebody does.
func (h *hanObject) values() bool {
	switch h.action {
	case "welcome", "appreciate", "recognize", "note":
		return true
	}
	return false
}

// acts reports whether rest, after the list at the beginning, says what those in it did, where the verb of the organ
// welcomes acts: 欢迎公署开展重要工作.
func (h *hanObject) acts(rest string) bool {
	if !h.praises() {
		return false
	}
	if strings.HasPrefix(rest, "能够") { // 赞扬秘书长能够迅速应对
		return true
	}
	if h.governs(rest) || h.partOf(rest) {
		return false
	}
	return h.action == "appreciate" || h.does(rest)
}

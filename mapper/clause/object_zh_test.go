package clause_test

import (
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

// What Chinese clauses concern, kind by kind.
func TestChineseObjects(t *testing.T) {
	checkClauses(t, []specimen{
		// a list with titles that nobody knows, and with a member that has words of its own
		{"zh", resolution.Preambular, "回顾《儿童权利公约》、《灯塔看守》和《巴黎协定》，", []string{"recall: convention/crc convention/paris-agreement"}},
		{"zh", resolution.Preambular, "铭记《世界人权宣言》和1993年6月通过的《维也纳宣言和行动纲领》，", []string{"bear-in-mind: framework/udhr framework/vdpa"}},
		{"zh", resolution.Preambular, "注意到《巴黎协定》和《2030年可持续发展议程》确认了各港口的需要，", []string{"note:"}},
		// a list that begins with a group
		{"zh", resolution.Operative, "欢迎各国、世界卫生组织和世界粮食计划署继续努力清理港口；", []string{"welcome: body/who body/wfp"}},
		// what an instrument does
		{"zh", resolution.Operative, "欢迎《巴黎协定》于2016年11月4日生效；", []string{"welcome: convention/paris-agreement"}},
		// what somebody does
		{"zh", resolution.Operative, "注意到世界卫生组织正在测量灯塔；", []string{"note: body/who"}},
		{"zh", resolution.Operative, "赞扬世界卫生组织决心清理港口；", []string{"appreciate: body/who"}},
		{"zh", resolution.Operative, "支持秘书长继续与各方讨论灯塔问题；", []string{"support: body/secretary-general"}},
		// what documents are cited for is not the object
		{"zh", resolution.Operative, "赞赏根据第73/38号决议以及以往各项决议提供灯塔的国家；", []string{"appreciate:"}},
		{"zh", resolution.Operative, "强调根据以往所有决议，包括第46/182号决议，清理港口的重要性；", []string{"emphasize:"}},
		// a resolution that decided something
		{"zh", resolution.Preambular, "回顾其2017年6月15日第71/291号决议决定设立灯塔办公室，", []string{"recall: A/RES/71/291"}},
		{"zh", resolution.Preambular, "回顾大会关于灯塔的各项决议，最近一项是2018年12月17日第73/167号决议，", []string{"recall: A/RES/73/167"}},
		// an appeal without an addressee
		{"zh", resolution.Operative, "呼吁充分执行第71/291号决议；", []string{"call-upon: A/RES/71/291"}},
		// decisions
		{"zh", resolution.Operative, "决定将世界卫生组织当前任务期限延长至2026年1月31日；", []string{"decide: body/who"}},
		{"zh", resolution.Operative, "决定将第71/291号决议第4段规定的措施延长至2026年1月31日；", []string{"decide: A/RES/71/291"}},
		{"zh", resolution.Operative, "决定批款，但以安全理事会决定延长该团的任务期限为前提；", []string{"decide:"}},
		// chapters
		{"zh", resolution.Preambular, "回顾《联合国宪章》第十五章，", []string{"recall: convention/un-charter"}},
	})
}

// Whom Chinese clauses address, kind by kind.
func TestChineseAddressees(t *testing.T) {
	checkClauses(t, []specimen{
		{"zh", resolution.Operative, "敦促联合国人道主义系统、地方社区和其他行为体清理港口；", []string{"urge: -> «联合国人道主义系统» «地方社区» «行为体»"}},
		{"zh", resolution.Operative, "鼓励人道主义行为体和发展行为体点亮灯塔；", []string{"encourage: -> «人道主义行为体和发展行为体»"}},
		{"zh", resolution.Operative, "促请包括国际组织在内的国际社会点亮灯塔；", []string{"call-upon: -> «国际组织» «国际社会»"}},
		{"zh", resolution.Operative, "鼓励有能力的所有会员国点亮灯塔；", []string{"encourage: -> «会员国»"}},
		{"zh", resolution.Operative, "鼓励尚未交存批准书的《巴黎协定》缔约方尽快交存；", []string{"encourage: -> «缔约方»"}},
	})
}

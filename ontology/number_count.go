package ontology

import "sort"

// The Security Council has numbered its resolutions from 1 without a break, and so did the General Assembly until its
// thirtieth session: the number tells the year or the session.

// councilCounts are the numbers of the last resolutions of the Security Council in each year since 1946 (Index to
// Resolutions of the Security Council, and the resolutions themselves).
var councilCounts = []int{
	15, 37, 66, 78, // 1946 to 1949
	89, 96, 98, 103, 105, 110, 121, 126, 131, 132, // 1950s
	160, 170, 177, 185, 199, 219, 232, 244, 262, 275,
	291, 307, 324, 344, 366, 384, 402, 422, 443, 461,
	484, 499, 528, 545, 559, 580, 593, 606, 626, 646,
	683, 725, 799, 892, 969, 1035, 1092, 1146, 1219, 1284,
	1334, 1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907,
	1966, 2032, 2085, 2132, 2195, 2259, 2336, 2397, 2451, 2503,
	2560, 2617, 2671, 2721, 2767,
}

const firstCouncilYear = 1946

// CouncilYear returns the year in which the Security Council adopted its resolution of that number, 1967 for 242; 0 if
// there is none or if it is later than those that unkg knows.
func CouncilYear(number int) int {
	i := sort.SearchInts(councilCounts, number)
	if number < 1 || i == len(councilCounts) {
		return 0
	}
	return firstCouncilYear + i
}

// CouncilAdopted reports whether the Security Council can have adopted a resolution of that number in a year: of the
// years that unkg knows the answer is certain.
func CouncilAdopted(number, year int) bool {
	if known := CouncilYear(number); known != 0 {
		return known == year
	}
	const most = 150 // resolutions in a year; there have been 93 at most
	after := year - firstCouncilYear - len(councilCounts) + 1
	return after > 0 && number > 0 && number <= councilCounts[len(councilCounts)-1]+most*after
}

// assemblyCounts are the numbers of the last resolutions of each session of the General Assembly from the first to the
// thirtieth, those of the special sessions after it among them.
var assemblyCounts = []int{
	103, 189, 288, 375, 501, 609, 711, 807, 912, 1008,
	1133, 1237, 1351, 1474, 1622, 1747, 1880, 1992, 2006, 2132,
	2257, 2373, 2490, 2603, 2751, 2903, 3049, 3202, 3362, 3541,
}

// AssemblyAdopted reports whether the General Assembly can have adopted a resolution of that number at a regular session
// up to the thirtieth: 1514 at the fifteenth. Sessions overlapped: a few numbers fit two.
func AssemblyAdopted(number, session int) bool {
	const slack = 10
	if session < 1 || session > len(assemblyCounts) {
		return false
	}
	before := 0
	if session > 1 {
		before = assemblyCounts[session-2]
	}
	return number > max(0, before-slack) && number <= assemblyCounts[session-1]+slack
}

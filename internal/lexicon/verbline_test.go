package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestVerbLineErrors: what could never match is an error that says what to write, in a
// file and among the verbs that a user adds.
func TestVerbLineErrors(t *testing.T) {
	p, err := load(map[string]string{"verbs.txt": say})
	require.NoError(t, err)
	for line, want := range map[string]string{
		"skeet": `1: want lemma | forms | act | frames, as in "skeet | skeets`,
		" | skeets skeeted skeeted skeeting | write | quote":         `1: no lemma; want lemma | forms`,
		"skeet | skeets | write | quote":                             `"skeet" has 1 forms; want third person, past, participle, gerund`,
		"skeet | skeets, skeeted, skeeted, skeeting | write | quote": `"skeet" has the form "skeets,", which is not one word of a text`,
		"skeet | skeets skeeted//skat skeeted skeeting | say | that": `"skeet" has the form "", which`,
		"don't | don'ts don'ted don'ted don'ting | say | that":       `"don't" has the form "don't", which`,
		"re- | re-s re-ed re-ed re-ing | say | that":                 `"re-" has the form "re-", which`,
		"make it, clear | makes made made making | say | that":       `"make it, clear" has "it,", which is not one word`,
		"skeet | skeets skeeted skeeted skeeting | | quote":          `"skeet" has no act; want what it does`,
		"skeet | skeets skeeted skeeted skeeting | write |":          `"skeet" has no frame to report by; want some of about, as, bare`,
		"skeet | skeets skeeted skeeted skeeting | write | quotes":   `unknown frame "quotes"; did you mean "quote"?`,
		"skeet | skeets skeeted skeeted skeeting | write | shouting": `unknown frame "shouting"; want some of about, as, attitude`,
	} {
		_, err := load(map[string]string{"verbs.txt": line})
		require.ErrorContains(t, err, want)
		require.ErrorContains(t, err, "verbs.txt:1: ")
		_, err = p.WithVerbs(line)
		require.ErrorContains(t, err, want)
		require.ErrorContains(t, err, "verbs, line 1: ")
	}
}

func TestVerbTwice(t *testing.T) {
	const skeet = "skeet | skeets skeeted skeeted skeeting | write | quote"
	_, err := load(map[string]string{"verbs.txt": say + "\n" + skeet + "\n" + say})
	require.ErrorContains(t, err, `verbs.txt:4: a second line for "say"; line 1 has it`)
	p, err := load(map[string]string{"verbs.txt": say})
	require.NoError(t, err)
	for _, twice := range [][]string{{skeet, "S" + skeet[1:]}, {say, "-say"}, {"-Say", say}, {"-say", "-say"}} {
		_, err = p.WithVerbs(twice...)
		require.ErrorContains(t, err, "verbs, line 2: a second line for ")
	}
	_, err = p.WithVerbs(skeet, "skeet about | skeets skeeted skeeted skeeting | write | np")
	require.NoError(t, err, "a phrase is a verb of its own")
}

// TestNarrowingFrames: a verb of a pack may have frames that only narrow others; one that
// a user adds is there to be found.
func TestNarrowingFrames(t *testing.T) {
	const depict = "depict | depicts depicted depicted depicting | describe | weak\n"
	p, err := load(map[string]string{"verbs.txt": depict})
	require.NoError(t, err)
	_, err = p.WithVerbs(depict)
	require.ErrorContains(t, err, `"depict" has no frame to report by`)
}

func TestWithVerbsFoldsLemmas(t *testing.T) {
	p, err := load(map[string]string{"verbs.txt": "make  clear | makes made made making | say | that\n"})
	require.NoError(t, err)
	require.Equal(t, "make clear", p.Word(p.Lookup("made")).Verbs[0].Lemma)
	q, err := p.WithVerbs("Make clear | makes made made making | say | quote")
	require.NoError(t, err)
	require.Len(t, q.Word(q.Lookup("made")).Verbs, 1, "it takes the place of the other")
	q, err = p.WithVerbs("-MAKE CLEAR")
	require.NoError(t, err)
	require.Zero(t, q.Word(q.Lookup("made")).Verbs[0].Frames)
	_, err = p.WithVerbs("-make cleer")
	require.ErrorContains(t, err, `no cue verb "make cleer" to silence; did you mean "make clear"?`)
}

func TestIsWord(t *testing.T) {
	for word, want := range map[string]bool{
		"say": true, "e-mail": true, "o'clock": true, "öffnen": true, "x2": true, "cafe\u0301": true, "isn": true,
		"": false, "two words": false, "say,": false, "-say": false, "e--mail": false, "he's": false, "he’ll": false, "isn't": false, "2x": false, "'em": false,
	} {
		require.Equal(t, want, isWord(word), word)
	}
}

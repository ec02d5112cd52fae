package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWithVerbs(t *testing.T) {
	p, err := load(map[string]string{"verbs.txt": "say | says said said saying | say | quote that\nsuggest | suggests suggested suggested suggesting | suggest | that\n"})
	require.NoError(t, err)
	q, err := p.WithVerbs("skeet | skeets skeeted skeeted skeeting | write | quote", "-suggest", "say | says said said saying | announce | quote")
	require.NoError(t, err)
	require.Equal(t, "skeet", q.Word(q.Lookup("skeeted")).Verbs[0].Lemma)
	require.Zero(t, q.Word(q.Lookup("suggested")).Verbs[0].Frames)
	require.Equal(t, "announce", q.Word(q.Lookup("said")).Verbs[0].Act)
	require.Len(t, q.Word(q.Lookup("said")).Verbs, 1)
	// the pack it came from is as it was
	require.Zero(t, p.Lookup("skeeted"))
	require.NotZero(t, p.Word(p.Lookup("suggested")).Verbs[0].Frames)
	require.Equal(t, "say", p.Word(p.Lookup("said")).Verbs[0].Act)
}

// A word that is no verb yet has other senses, which the two packs do not share.
func TestWithVerbsOfOtherWords(t *testing.T) {
	p, err := load(map[string]string{"roles.txt": "host | hosts | u | person\n"})
	require.NoError(t, err)
	q, err := p.WithVerbs("host | hosts hosted hosted hosting | say | quote")
	require.NoError(t, err)
	require.Len(t, q.Word(q.Lookup("host")).Verbs, 1)
	require.NotNil(t, q.Word(q.Lookup("host")).Role)
	require.Empty(t, p.Word(p.Lookup("host")).Verbs, "the pack it came from is as it was")
}

func TestWithVerbsErrors(t *testing.T) {
	p, err := load(map[string]string{"verbs.txt": say})
	require.NoError(t, err)
	_, err = p.WithVerbs("-mumble")
	require.EqualError(t, err, `verbs, line 1: no cue verb "mumble" to silence`)
}

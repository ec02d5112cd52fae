package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func small(t *testing.T) *Lexicon {
	p, err := load(map[string]string{
		"verbs.txt":    "say | says said said saying | say | quote that\nmake clear | makes made made making | say | that\n",
		"words.txt":    "preposition: of in\nnoun: résumé resume extraordinarily\n",
		"suffixes.txt": "ed | past participle\n",
		"outlets.txt":  "AFP | agency | Agence France-Presse; France Presse\nNew York Post | newspaper\n",
		"pronouns.txt": "she | 3 | s | f | subject\n",
		"roles.txt":    "mayor | mayors | u | person\n",
		"nouns.txt":    "claim claims | claim | speech\n",
		"names.txt":    "f: Olga\n",
		"orgs.txt":     "herald | outlet\n",
	})
	require.NoError(t, err)
	return p
}

func TestBinary(t *testing.T) {
	p := small(t)
	data, err := p.MarshalBinary()
	require.NoError(t, err)
	q, err := LoadBinary(string(data))
	require.NoError(t, err)
	require.Equal(t, p, q)
	again, err := q.MarshalBinary()
	require.NoError(t, err)
	require.Equal(t, data, again)
}

func TestLoadBinaryErrors(t *testing.T) {
	data, err := small(t).MarshalBinary()
	require.NoError(t, err)
	for want, words := range map[string]string{
		"no language pack: the words do not begin": "nonsense",
		"no language pack: the words are damaged":  string(data) + "x",
	} {
		p, err := LoadBinary(words)
		require.ErrorContains(t, err, want)
		require.Nil(t, p)
	}
}

// TestDamagedBinary cuts the data at each byte and changes each: either there is an
// error, or a pack that answers.
func TestDamagedBinary(t *testing.T) {
	data, err := small(t).MarshalBinary()
	require.NoError(t, err)
	for i := range data {
		_, err := LoadBinary(string(data[:i]))
		require.Error(t, err, "cut at %d", i)
		for _, change := range []byte{1, 0x7F, 0x80, 0xFF} {
			bad := []byte(string(data))
			bad[i] ^= change
			p, err := LoadBinary(string(bad))
			if err != nil {
				continue
			}
			for id := range uint32(p.Len()) {
				p.Plain(id)
				p.Lookup(p.Word(id).Text)
				p.Phrases(id, id+1)
				for _, v := range p.Word(id).Verbs {
					for _, w := range v.Tail {
						p.Word(w)
					}
				}
			}
		}
	}
}

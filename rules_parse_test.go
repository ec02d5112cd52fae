package attribution

import "testing"

func TestParseDirect(t *testing.T) {
	p, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, p, []row{
		// inverted after a comma, a dash, ! and ?
		{`“Turn the boat round!” cried the captain.`, `the captain | cried | “Turn the boat round!”`},
		{`“Who is going to pay for this?” asked Lena Fisk.`, `Lena Fisk | asked | “Who is going to pay for this?”`},
		// interrupted
		{`“If the ice melts,” warned Tove Lund, “the road will sink.”`, `Tove Lund | warned | “If the ice melts,” … “the road will sink.”`},
		{`“I was asleep,” Novak told the court. “I saw nothing. I heard nothing.”`, `Novak | told | “I was asleep,” … “I saw nothing. I heard nothing.”`},
		{`The harvest, said Ida Brandt, would be the worst in forty years.`, `Ida Brandt | said | The harvest … would be the worst in forty years`},
		// several sentences in one pair of marks
		{`“It rained. Did anybody come? Nobody came!” said Marek Dolny.`, `Marek Dolny | said | “It rained. Did anybody come? Nobody came!”`},
		{`Lena Fisk said: “It rained. It rained for a week. Then the wall fell.”`, `Lena Fisk | said | “It rained. It rained for a week. Then the wall fell.”`},
		// two speakers
		{`“It sank,” said Lars Eide. “It sank twice,” said Berta Eide.`, `Lars Eide | said | “It sank,”`, `Berta Eide | said | “It sank twice,”`},
		// mixed
		{`Olof Berg said the plan was “a gift to the banks” and would be stopped.`, `Olof Berg | said | the plan was “a gift to the banks” and would be stopped`},
		{`Petra Vogt called the offer “an insult to every nurse”.`, `Petra Vogt | called | the offer “an insult to every nurse”`},
		// over paragraphs, and never closed
		{"“I took it apart,” said Wendell Crase. “It was full of porridge.\n\n“It took me a winter to clean it.”", `Wendell Crase | said | “I took it apart,” … “It was full of porridge. … “It took me a winter to clean it.”`},
		{"“We lost the roof,” said Ingrid Malm. “At seven we lost the road.\n\nThe rain fell until the morning.", `Ingrid Malm | said | “We lost the roof,” … “At seven we lost the road.`},
		// carried on
		{"Oskar Finch has run the ghost train at Wexmouth for half a century.\n\n“You never get used to the screaming.”", `(Oskar Finch) | - | “You never get used to the screaming.”`},
		// headlines and interview turns
		{`The minister: “The fare is frozen.”`, `The minister | : | “The fare is frozen.”`},
		{"DORRIT: You sold a lighthouse?\n\nPALLISTER: I sold a tower. The light went in 2003.", `DORRIT | : | You sold a lighthouse?`, `PALLISTER | : | I sold a tower. The light went in 2003.`},
		// posts
		{`“He answers to Winston and to bread,” Zadie Holloway tweeted.`, `Zadie Holloway | tweeted | “He answers to Winston and to bread,”`},
		{`Zadie Holloway wrote on Facebook: “He is not dangerous.”`, `Zadie Holloway [Facebook] | wrote | “He is not dangerous.”`},
		{`Kofi Brandt wrote in a post on Instagram that he would pay for the bread.`, `Kofi Brandt [Instagram] | wrote | that he would pay for the bread`},
		{`“The road is open again,” the council posted on Twitter.`, `the council [Twitter] | posted | “The road is open again,”`},
		// press releases
		{`“The ship will keep this port open.” —Commissioner Wilhelmina Strand`, `Commissioner Wilhelmina Strand | — | “The ship will keep this port open.”`},
		// no quotes
		{`The so-called “miracle diet” of Lake Orsa has reached the capital.`},
		{`His “clinic” is a boathouse, and his “patients” pay for fish.`},
		{`Its author, Gustav “Gus” Ahlberg, is a former wrestler known as “the Otter”.`},
		{`She read “A History of Salt” and the thriller “Nine Doors” on the train.`},
		{`She didn’t say “perhaps never,” and he did not ask.`},
		{`The museum has nine rooms: seven below and two above.`},
		{``},
		{`“” ""= ”“ ‘`},
	})
}

func TestParseIndirect(t *testing.T) {
	p, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, p, []row{
		{`Nobody believed Jordi Mas’s claim that bread would be cheaper.`, `Jordi Mas | claim | that bread would be cheaper`},
		{`“The roof is old,” said Lund, adding that the rain had not helped.`, `Lund | said | “The roof is old,”`, `Lund | adding | that the rain had not helped`},
		// that, no complementiser, to-infinitive, of / for / over, embedded question
		{`Ann O’Neil told reporters that the village would not move.`, `Ann O’Neil | told | that the village would not move`},
		{`The ministry announced on Monday that baths would be limited to Saturdays.`, `The ministry | announced | that baths would be limited to Saturdays`},
		{`Lund told him she had sold the boat.`, `Lund | told | she had sold the boat`},
		{`Keller said the dam would hold.`, `Keller | said | the dam would hold`},
		{`The mayor urged women not to believe the rumours.`, `The mayor | urged | women not to believe the rumours`},
		{`The council promised to repair the pier by June.`, `The council | promised | to repair the pier by June`},
		{`Widows accuse the company of not daring to speak.`, `Widows | accuse | the company of not daring to speak`},
		{`Vogt praised the crew for its courage.`, `Vogt | praised | the crew for its courage`},
		{`Felix Thorne criticised the board over its accounts.`, `Felix Thorne | criticised | the board over its accounts`},
		{`Iris Calloway asked whether the fence money would come before lambing.`, `Iris Calloway | asked | whether the fence money would come before lambing`},
		{`Dolny asked why nobody had checked the locks.`, `Dolny | asked | why nobody had checked the locks`},
		// participles
		{`The governor met the widows on Friday, assuring them that the search would go on.`, `The governor | assuring | that the search would go on`},
		{`“She is an old lady,” said Julia Brandeis, adding that no part of the tower was about to fall.`, `Julia Brandeis | said | “She is an old lady,”`, `Julia Brandeis | adding | that no part of the tower was about to fall`},
		{`Gaston Perrin closed the tower, adding: “The stairs have moved.”`, `Gaston Perrin | adding | “The stairs have moved.”`},
		// coordinated
		{`The widows met and demanded that the harbour be closed.`, `The widows | demanded | that the harbour be closed`},
		{`Brigid Malloy denied that the trains were being cancelled and promised to publish the timetable.`, `Brigid Malloy | denied | that the trains were being cancelled`, `Brigid Malloy | promised | to publish the timetable`},
		// adverbial
		{`The roof was never checked, according to the insurers.`, `the insurers | according to | The roof was never checked`},
		{`The square is “as dark as a drawer”, in the words of Mirela Stanek.`, `Mirela Stanek | in the words of | The square is “as dark as a drawer”`},
		// passive
		// nominal
		{`The company said in a statement that the leak was small.`, `The company [a statement] | said | that the leak was small`},
		// outlets
		{`The villagers refuse to move, reports France Presse, citing Agerpres.`, `[France Presse citing Agerpres] | reports | The villagers refuse to move`},
		{`Widows accuse the company of fraud, reports Reuters.`, `[Reuters] | reports | Widows accuse the company of fraud`, `Widows [Reuters] | accuse | the company of fraud`},
		{`The BBC reported on Thursday that the vessel had changed its name.`, `[The BBC] | reported | that the vessel had changed its name`},
		{`“She needs me in the mornings,” Xaver Lindl told Reuters.`, `Xaver Lindl [Reuters] | told | “She needs me in the mornings,”`},
		{`Vroni Lindl said in an interview with the BBC that the house had become quieter.`, `Vroni Lindl [the BBC] | said | that the house had become quieter`},
		{`The pianos were lost, according to AFP.`, `[AFP] | according to | The pianos were lost`},
		// negated and open reports
		{`Hilde Storm declined to say whether the vault had been opened.`},
		{`The bank has lost nine million crowns, and has not said where.`},
		{`The inquiry has not yet shown what they told him.`},
		{`The finance ministry has yet to explain why the alarm was switched off.`},
		{`Nobody told them anything about the flood.`},
		{`It is too early to say what the owners will do.`},
		{`The minister refused to comment.`},
		{`The reports were late, and the claims that he filed were never paid.`},
		// a denial is a quote, and so is one that negates inside its content
		{`Depositors deny that they were warned.`, `Depositors | deny | that they were warned`},
		{`“I did not say that the money was gone,” said Klaus Aber.`, `Klaus Aber | said | “I did not say that the money was gone,”`},
		{`No one has claimed that it was an accident.`},
		{`Neither man would confirm that the watchman has left.`},
		{`Police refused to comment on reports of an arrest.`},
		{`If the governor says she knew, she will have to go.`},
		{`According to Ann O’Neil, the village will not move.`, `Ann O’Neil | According to | the village will not move`},
		{`Everything went according to plan.`},
		{`Trees in the avenue are pruned according to height.`},
		{"Q: Were you there?\n\nA: I was in the kitchen.", `- | : | Were you there?`, `- | : | I was in the kitchen.`},
		{`Lazlo Verrin was quoted as saying that the frog was on its holidays.`, `Lazlo Verrin | was quoted as saying | that the frog was on its holidays`},
		{`It was claimed by a night guard that the case was empty.`, `a night guard | was claimed | that the case was empty`},
		{`The mine is flooded, the BBC reports.`, `[the BBC] | reports | The mine is flooded`},
		{`The pianos were insured twice, reported Der Spiegel, quoting dpa.`, `[Der Spiegel citing dpa] | reported | The pianos were insured twice`},
		{`The minister admitted, “We were wrong,” and left.`, `The minister | admitted | “We were wrong,”`},
		{`One of them had a simple message for travellers: “Bring a book.”`, `One of them | : | “Bring a book.”`},
		{`Tove Lund paints lamps. “I have painted nine hundred of them.”`, `(Tove Lund) | - | “I have painted nine hundred of them.”`},
		{`The report concluded that the pillars had moved.`, `The report | concluded | that the pillars had moved`},
		{`The posters showed the square at night, portraying the mayor as a pirate.`},
		{`Astrid Coombe was quoted by Reuters as saying: “We have an empty cushion.”`, `Astrid Coombe [Reuters] | was quoted by Reuters as saying | “We have an empty cushion.”`},
		{`He wrote “A History of Salt” in a hut.`},
		{`He told analysts he was “deeply disappointed”, but insisted the dividend was safe.`, `He | told | he was “deeply disappointed”`, `He | insisted | the dividend was safe`},
		{`“I don’t know,” Ms Crewe admitted, before adding: “Ask me next week.”`, `Ms Crewe | admitted | “I don’t know,”`, `Ms Crewe | adding | “Ask me next week.”`},
		{`According to the minutes, seen by the Evening Star, officers advised that the building was lost.`, `the minutes [the Evening Star] | According to | officers advised that the building was lost`, `officers | advised | that the building was lost`},
		{`Bella Frost told the Evening Star she was “ashamed”.`, `Bella Frost [the Evening Star] | told | she was “ashamed”`},
		{`“Ask me after the summit,” one of them said.`, `one of them | said | “Ask me after the summit,”`},
		{`Lawyers for the three men said in a statement: “Our clients deny all charges.”`, `Lawyers for the three men [a statement] | said | “Our clients deny all charges.”`},
		{`Keller: Ferry tolls will not rise before 2030`, `Keller | : | Ferry tolls will not rise before 2030`},
		{`The cleaners were accused by the trustees of leaving a window open.`, `the trustees | were accused | The cleaners … of leaving a window open`},
		{"“We will not go,” said Ann O’Neil.\n\n“They cannot make us leave the valley where we were born.”", `Ann O’Neil | said | “We will not go,”`, `(Ann O’Neil) | - | “They cannot make us leave the valley where we were born.”`},
		{`In Brandt’s view, the pillars have moved.`, `Brandt | view | the pillars have moved`},
		{`The jeweller is said to own three houses.`, `- | is said | The jeweller … to own three houses`},
		{`Visitors were told that the museum was shut.`, `- | were told | that the museum was shut`},
		// the addressee behind the cue that ends its sentence
		{`The roof is safe, Ann O’Neil told reporters.`, `Ann O’Neil | told | The roof is safe`},
		// nobody is named: neither the addressee nor "it" speaks
		{`Officials were told that the museum was shut.`, `- | were told | that the museum was shut`},
		{`It was announced that the ferry would stop in May.`, `- | was announced | that the ferry would stop in May`},
		// a participle's question ends where the main clause begins
		{`Asked if she would resign, Marta Silva shook her head.`, `- | Asked | if she would resign`},
		{`Asked by a girl whether the ferry was safe, the captain shrugged.`, `a girl | Asked | whether the ferry was safe`},
		{`Asked about the ferry, Marta Silva said nothing.`},
		// marked words that are the subject of a sentence
		{`“Who pays for this?” was the question.`},
		{"Tom Brandt runs the last mill in Orsa. “The wheel turned all night,” he said.\n\n“Nobody in the valley slept that week.”", `he | said | “The wheel turned all night,”`, `(Tom Brandt) | - | “Nobody in the valley slept that week.”`},
		{`Sanne Vos rejected the minister’s claim that wolves cannot swim.`, `Sanne Vos | rejected | the minister’s claim that wolves cannot swim`, `the minister | claim | that wolves cannot swim`},
		{`“No,” says Ann O’Neil, citing AFP.`, `Ann O’Neil | says | “No,”`},
		{`The owners’ claims that the mill was shut surprised the town.`, `The owners | claims | that the mill was shut`},
	})
}

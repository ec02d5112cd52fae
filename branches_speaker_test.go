package attribution_test

import "testing"

// Whom a mention means in an article of two or three sentences.
func TestSpeakerBranches(t *testing.T) {
	checkParties(t, [][]string{
		// The full name, whichever form a quote has.
		{`Ann O’Neil bought the mill. “It is shut,” O’Neil said.`, `O’Neil = Ann O’Neil, person`},
		{`Ann O’Neil bought the mill. “It is shut,” Ann said.`, `Ann = Ann O’Neil, person`},
		{`“It is shut,” O’Neil said. Ann O’Neil bought the mill.`, `O’Neil = Ann O’Neil, person`},
		{`A. B. O’Neil bought the mill. “It is shut,” said Ann B. O’Neil.`, `Ann B. O’Neil = Ann B. O’Neil, person`},
		{`Ann Marie O’Neil bought the mill. “It is shut,” said Ann O’Neil.`, `Ann O’Neil = Ann Marie O’Neil, person`},
		{`Tom Brandt Sr. and Tom Brandt Jr. bought the mill. “It is shut,” said Tom Brandt Jr.`, `Tom Brandt Jr. = Tom Brandt Jr., person`},
		{`Peter Marshal bought the mill. “It is shut,” Marshal said.`, `Marshal = Peter Marshal, person`},
		{`Lisbon-based Alma Ruiz bought the mill. “It is shut,” Ruiz said.`, `Ruiz = Alma Ruiz, person`},
		{`Foreign Minister Ann Lee bought the mill. “It is shut,” Lee said.`, `Lee = Ann Lee, person, Foreign Minister`},
		{"Miller’s Wife Sells Mill\n\nAnn O’Neil sold the mill on Monday. “It is shut,” O’Neil said.", `O’Neil = Ann O’Neil, person`},
		// Two of one surname.
		{`Ann Farrow and Tom Farrow bought the mill. “It is shut,” Ann Farrow said. “It is,” Tom said.`, `Ann Farrow = Ann Farrow, person`, `Tom = Tom Farrow, person`},
		{`Ann Farrow bought the mill, and Tom Farrow bought the dam. “It is shut,” Mrs. Farrow said.`, `Mrs. Farrow = Ann Farrow, person, Mrs.`},
		{`Ann Farrow bought the mill, and Tom Farrow bought the dam. “It is shut,” Mr. Farrow said.`, `Mr. Farrow = Tom Farrow, person, Mr.`},
		{`Ann Farrow bought the mill. Tom Farrow, a guard, bought the dam. “It is shut,” guard Farrow said.`, `guard Farrow = Tom Farrow, person, a guard`},
		// Organisations by a part of the name, by initials, by their kind.
		{`The Society of Makers and Menders (SMM) met on Monday. “It is shut,” the SMM said.`, `the SMM = The Society of Makers and Menders, organization`},
		{`The Orsa Mill Federation met on Monday. “It is shut,” the OMF said. “It is,” said the federation.`, `the OMF = The Orsa Mill Federation, organization`, `the federation = The Orsa Mill Federation, organization`},
		{`The Federation of Mill and Timber Workers met on Monday. “It is shut,” FMTW said.`, `FMTW = The Federation of Mill and Timber Workers, organization`},
		{`The Bank of Ostland met on Monday. “It is shut,” the bank said.`, `the bank = The Bank of Ostland, organization`},
		{`The Bank of the Orsa Valley met on Monday. “It is shut,” the Bank of the Orsa Valley said.`, `the Bank of the Orsa Valley = The Bank of the Orsa Valley, organization`},
		{`Halden Mills Inc. met on Monday. “It is shut,” Halden said. “It is,” the company said.`, `Halden = Halden Mills Inc., organization`, `the company = Halden Mills Inc., organization`},
		{`Orsa Concrete Corp. fell on Monday. “It is shut,” the firm said.`, `the firm = Orsa Concrete Corp., organization`},
		{`The Ostland Trade School met on Monday. “It is shut,” the school said.`, `the school = The Ostland Trade School, organization`},
		// Pronouns: gender from the name, the title or the role; number; who is near.
		{`Ann O’Neil met Tom Brandt. “It is shut,” she said.`, `she = Ann O’Neil, person`},
		{`Ann O’Neil met Tom Brandt. “It is shut,” he said.`, `he = Tom Brandt, person`},
		{`Ann O’Neil met Tom Brandt, whose mill is shut. “It is shut,” he said.`, `he = Tom Brandt, person`},
		{`Actress Lee met policeman Brandt. “It is shut,” she said.`, `she = Lee, person, Actress`},
		{`Actress Lee met policeman Brandt. “It is shut,” he said.`, `he = Brandt, person, policeman`},
		{`The queen met the priest. “It is shut,” she said.`, `she = The queen, anonymous`},
		{`The company met on Monday. It said that the mill was shut.`, `It = The company, organization`},
		{`Ann O’Neil laughed. Marta Silva did not. “It is shut,” she said.`, `she = Marta Silva, person`},
		{`The mayor, Ann O’Neil, laughed. “It is shut,” she said. He did not hear her.`, `she = Ann O’Neil, person, The mayor`},
		{`Tom Brandt met Vogt. “It is shut,” Vogt said. “It was not me,” he added.`, `Vogt = Vogt, person`, `he = Vogt, person`},
		// Descriptions: by the role, by the same noun, by several.
		{`Ann O’Neil, a geologist, bought the mill. “It is shut,” the geologist said.`, `the geologist = Ann O’Neil, person, a geologist`},
		{`Ann O’Neil is a geologist. “It is shut,” the geologist said.`, `the geologist = Ann O’Neil, person, a geologist`},
		{`Ann O’Neil, a geologist, met Tom Brandt, a lawyer. “It is shut,” the lawyer said.`, `the lawyer = Tom Brandt, person, a lawyer`},
		{`A guard met Ann O’Neil. “It is shut,” the guard said. “It is,” another guard said.`, `the guard = the guard, anonymous`, `another guard = another guard, anonymous`},
		{`Many experts met on Monday. Experts said the mill was shut.`, `Experts = Experts, group`},
		{`The old guard met the young guard. “It is shut,” the old guard said. “It is,” the young guard said.`, `the old guard = the old guard, anonymous`, `the young guard = the young guard, anonymous`},
		{`Tom and Linda Farrow bought the mill. “It is shut,” the couple said.`, `the couple = Tom and Linda Farrow, group`},
		{`Her lawyer, Ann Lee, met her. “It is shut,” Lee said.`, `Lee = Ann Lee, person, Her lawyer`},
		{`Villagers met on Monday. “It is shut,” the villagers said.`, `the villagers = the villagers, group`},
		{`The mayor of Orsa met the mayor of Marl. “It is shut,” the mayor of Orsa said.`, `the mayor of Orsa = the mayor of Orsa, anonymous`},
		// Whoever writes.
		{`I met Ann O’Neil. “It is shut,” I said. “It is,” she said.`, `I = I, anonymous`, `she = Ann O’Neil, person`},
		{`We met Ann O’Neil. “It is shut,” we said.`, `we = we, anonymous`},
		// Who speaks inside the words of another.
		{`Ann O’Neil met Tom Brandt. “He said he was tired,” she said.`, `she = Ann O’Neil, person`},
		{`Ann O’Neil met Tom Brandt. “I am tired, he told me,” she said.`, `she = Ann O’Neil, person`},
		{`“I said it was shut,” Ann O’Neil said. “My brother said it was not.”`, `Ann O’Neil = Ann O’Neil, person`},
		// Titles, roles and appositions of two who meet.
		{`Northern News met Tom Brandt of the Northern Herald. “It is shut,” Brandt told Northern News.`, `Brandt = Tom Brandt, person`},
		{`University of Brae professor Hana Dahl met Prof. Emil Nowak. “It is shut,” the professor said. “It is,” she said.`, `the professor = Hana Dahl, person, University of Brae professor`, `she = Hana Dahl, person, University of Brae professor`},
		{`Martin County District Attorney Olga Brandt met Judge Hale. “It is shut,” Brandt said. “It is,” the judge said.`, `Brandt = Olga Brandt, person, Martin County District Attorney`, `the judge = Hale, person, Judge`},
		{`Dr. Petra Hahn, a sociologist at the Levin Institute, met Ida Krol, who teaches. “It is shut,” said Hahn. “It is,” the sociologist added.`, `Hahn = Petra Hahn, person, a sociologist at the Levin Institute`, `the sociologist = Petra Hahn, person, a sociologist at the Levin Institute`},
	})
}

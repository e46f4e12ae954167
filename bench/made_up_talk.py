"""Invented doubts, causes and needs of both sides, for sessions that are simulated."""

# ruff: noqa: E501  a row of a table is one line

from collections.abc import Mapping

from heardback.core.evidence import About
from heardback.core.pursuit import Side

DOUBTS: Mapping[Side, list[tuple[About, str, str]]] = {
    Side.DEAL: [
        (About.PRICE, "That is more than we paid for the last two together.", "the last agency's bill grew by half along the way"),
        (About.ALTERNATIVE, "high next to what our team could do with ChatGPT", "the intern wrote two of the texts in an afternoon"),
        (About.TRUST, "We have heard such promises before.", "a supplier left us standing a week before a fair"),
        (About.FIT, "You are rather small for a house like ours.", "our last small partner fell ill and nobody could step in"),
        (About.TIMING, "It comes at a bad moment for us.", "they move the warehouse in November"),
        (About.AUTHORITY, "I am not sure that finance would go along with it.", "finance stopped a project of mine last spring"),
        (About.NEED, "Frankly, it works as it is.", "nobody has ever counted what the delays cost"),
        (About.UNDERSTANDING, "I still do not quite see what we would get.", "I took it for a piece of software"),
        (About.INDECISION, "I would like to think about it a little longer.", "my predecessor was let go over a choice like this"),
        (About.OTHER, "Something about it does not sit right with me.", "the tone of the first letter put two of us off"),
    ],
    Side.APPLICATION: [
        (About.FIT, "You have never worked in a network of our size.", "our last planner from a small town gave up after a winter"),
        (About.TRUST, "I wonder how long you would stay.", "the last two people left within a year"),
        (About.PRICE, "Your salary is at the upper end for us.", "others on the team earn less and would hear of it"),
        (About.ALTERNATIVE, "There is somebody inside who knows the lines.", "he was promised a chance when he came"),
        (About.TIMING, "We would need you rather sooner.", "the timetable goes to print in May"),
        (About.AUTHORITY, "The works council will want a word in this.", "they were not heard the last time"),
        (About.UNDERSTANDING, "I am not sure what you did there yourself.", "the letter says we all the time"),
        (About.INDECISION, "It is a close thing for us this time.", "I was asked for a year why I chose the last one"),
        (About.NEED, "The others cover the work quite well by now.", "the budget for the post is looked at every quarter"),
        (About.OTHER, "One of us was not quite at ease in the first talk.", "you spoke badly of your last manager"),
    ],
}  # fmt: skip
NEEDS: Mapping[Side, list[str]] = {
    Side.DEAL: [
        "no launch may slip again",
        "one person who answers within the day",
        "claims that our legal people accept",
        "it must run with the system we have",
        "fewer complaints from customers",
        "texts that our dealers can use as they are",
        "a price that holds for two years",
        "our staff must be able to look after it",
    ],
    Side.APPLICATION: [
        "rosters six weeks ahead",
        "a plan that the depots stand behind",
        "somebody who explains changes to the press",
        "experience with public tenders",
        "calm with angry passengers",
        "German good enough for the council",
        "somebody who has led a team",
        "a start before the first of May",
    ],
}
PROCESS: Mapping[Side, list[str]] = {
    Side.DEAL: ["the board meets in mid-October", "three offers are compared"],
    Side.APPLICATION: ["there is one more round", "the director signs in the end"],
}

"""What programs write of a talk, made up here in the shape in which each does."""

ZOOM_CAPTIONS = """\
[Ana Ruiz] 14:05:12
Will you be recommending us?

[Tom Baker] 14:05:20
We'll see.
Mara decides.
"""
ZOOM_CHAT = """\
14:05:12 From  Ana Ruiz  to  Everyone : Shall I send it Friday?
14:06:01 From Tom Baker to Ana Ruiz(Direct Message):
\tYes, Friday.
14:06:20 From Mara Lind to Everyone:
\tReacted to "Yes, Friday." with 👍
"""
ZOOM_CHAT_FROM_THE_CLOUD = """\
00:00:04\tAna Ruiz:\tWill you back us?
00:00:20\tTom Baker:\tWe'll see.
"""
TEAMS_DOCUMENT = """\
Kickoff-20260918_133555-Meeting Transcript
18 September 2026, 03:35am
27m 42s
Ana Ruiz started transcription
Ana Ruiz   0:03
Will you back us?
Tom Baker   0:05
We'll see.
But not alone.
Ana Ruiz   1:00:19
Who else?
Ana Ruiz stopped transcription
"""
TEAMS_DOCUMENT_WITH_SPANS = """\
0:0:5.100 --> 0:0:8.250
Baker, Tom
We'll see.
0:0:8.500 --> 0:0:10.300
Ruiz, Ana (Guest)
What would make it a yes?
"""
TEAMS_PAGE = """\
TB

Tom Baker
0 minutes 3 seconds0:03
Tom Baker 0 minutes 3 seconds
We'll see.
AR

Ana Ruiz
0 minutes 7 seconds0:07
Ana Ruiz 0 minutes 7 seconds
What would make it a yes?
Ana Ruiz 1 minute 9 seconds
Take your time.
"""
TEAMS_CHAT = """\
[9/18 10:15 AM] Tom Baker
We'll see.
[9/18 10:16 AM] Ruiz, Ana (External)
When?
"""
MEET = """\
Northgate - 2026/09/18 15:51 GMT - Transcript
Attendees
Ana Ruiz, Tom Baker
Transcript
00:00:00

Ana Ruiz: Will you recommend us?
Tom Baker: We'll see.
00:05:00

Ana Ruiz: Who else decides?
Tom Baker: Mara.

Transcription ended after 00:30:30

This editable transcript was computer generated and might contain errors. \
People can also change the text after it was created.
"""
OTTER = """\
Northgate call
Fri, Sep 18, 2026 9:30AM • 31:16

SUMMARY KEYWORDS
fee, board

SPEAKERS
Tom Baker, Ana Ruiz

Tom Baker  0:12
We'll see.

Unknown Speaker  0:18
Right.

Tom Baker  1:02:19
Mara decides.

Transcribed by https://otter.ai
"""
WHATSAPP_ON_ANDROID = """\
18/09/2026, 10:10 - Messages and calls are end-to-end encrypted. Tap to learn more.
18/09/2026, 10:12 - Ana Ruiz: Will you recommend us?
18/09/2026, 10:13 - +49 170 1234567: We'll see.
Mara decides.
19/09/2026, 08:00 - Ana Ruiz: <Media omitted>
19/09/2026, 08:01 - Ana Ruiz changed the subject from "a: b" to "c"
"""
WHATSAPP_ON_IOS = """\
[9/18/26, 10:12:33\u202fAM] Ana Ruiz: Will you recommend us?
\u200e[9/18/26, 10:13:05\u202fPM] ~\u202fTom: We'll see.
\u200e[9/19/26, 10:13:05\u202fPM] ~\u202fTom: \u200eimage omitted
"""
WHATSAPP_COPIED = "[10:12, 18/09/2026] Tom: We'll see.\n"
WHATSAPP_IN_FINLAND = """\
[18.9.2026 klo 14.08.18] Tom: We'll see.
[18.9.2026 klo 14.09.18] Ana: When?
"""
SIGNAL = """\
[2026-09-18 10:12] Me: Shall I send it?
[2026-09-18 10:13] Tom: Yes.
"""
SLACK = """\
Tom Baker
  10:12 AM
We'll see.
10:13
Mara decides.
Ana Ruiz
:palm_tree:  10:20 AM
When?
"""
SLACK_IN_ONE_LINE = """\
Tom Baker [10:12 AM]
We'll see.
[10:13]
Mara decides.
Ana Ruiz [10:20 AM]
When?
"""
TELEGRAM = """\
Tom Baker, [18.09.2026 10:12]
We'll see.

Ana, [18.09.2026 10:13]
When?
"""
LINKEDIN = """\
Tom Baker
1st degree connection
Ana Ruiz
Ana Ruiz  11:21 AM
Will you back us?
Tom Baker sent the following message at 11:23 AM
View Tom’s profileTom Baker
Tom Baker (He/Him)  11:23 AM
We'll see.
"""
IMESSAGE = """\
Sep 18, 2026 10:12:01 AM (Read by you after 5 seconds)
Tom Baker
We'll see.

Sep 18, 2026 10:13:01 AM
Me
When?
"""
MAIL = """\
From: Tom <tom@northgate.example>
To: ana@studio.example
Subject: =?utf-8?q?Re=3A_offer?=
Date: Fri, 18 Sep 2026 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Yes, Friday.

On Mon, 14 Sep 2026, Ana wrote:
> Shall I send it?
> --
> Ana

Best regards,
Tom
--b
Content-Type: text/html

<p>Yes, <b>Friday</b>.</p><blockquote>Shall I?</blockquote>
--b--
"""
WEBVTT = """\
WEBVTT
Kind: captions

NOTE x

1
00:00:01.000 --> 00:00:02.000
<v Tom>Yes, <i>Friday</i></v>

00:00:01.500 --> 00:00:03.000 line:0
Ana: &amp;
"""
SRT = """\
1
00:00:01,000 --> 00:00:02,000
- Yes
- No

2
00:00:02,000 --> x
Why
"""
SBV = """\
0:00:01.000,0:00:02.000
Tom: Yes[br]No

0:00:02.000,0:00:03.000
>> Ana: ok
"""
NOTES = """\
# Call 2026-09-18

- next: offer by Friday
Tom: We'll see.
Fee 48k
"""
GMAIL_PAGE = """\
Offer
Inbox

Ana Ruiz <ana@studio.example>
Thu, Sep 17, 9:12 AM (4 days ago)
to Tom

Shall I send it Friday?

Tom Baker <tom@northgate.example>
Fri, Sep 18, 2026, 10:12 AM (3 days ago)
to me

Yes, Friday works.
"""

using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.Refused;

/// <summary>Files that lie beside articles are called what they are; articles that quote such files stay articles.</summary>
public class TextKindsTests
{
    [Theory]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><urlset xmlns=\"x\"><url><loc>https://a.example/</loc></url></urlset>", "sitemap")]
    [InlineData(
        "a.xml",
        "<?xml version=\"1.0\"?><!-- made --><s:sitemapindex xmlns:s=\"x\"><s:sitemap/></s:sitemapindex>",
        "sitemap index"
    )]
    [InlineData("a.txt", "<opml version=\"2.0\"><body><outline text=\"Cảng\"/></body></opml>", "OPML")]
    [InlineData("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", "SVG")]
    [InlineData("a.kml", "<?xml version=\"1.0\"?><kml><Placemark><name>Cảng</name></Placemark></kml>", "KML")]
    [InlineData("a.plist", "<?xml version=\"1.0\"?><!DOCTYPE plist PUBLIC \"-//A\" \"http://a\"><plist><dict/></plist>", "plist")]
    [InlineData("a.wsdl", "<wsdl:definitions xmlns:wsdl=\"x\"><wsdl:portType name=\"p\"/></wsdl:definitions>", "WSDL")]
    [InlineData("a.xsd", "<?xml version=\"1.0\"?><xs:schema xmlns:xs=\"x\"><xs:element name=\"p\"/></xs:schema>", "XSD")]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><inventory><crane id=\"1\"/></inventory>", "<inventory>")]
    [InlineData("a.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nchào", "HTTP")]
    [InlineData("robots.txt", "# all\nUser-agent: *\nDisallow: /tim-kiem\nSitemap: https://a.example/s.xml\n", "robots.txt")]
    [InlineData("a.txt", "(dp0\nVtitle\np1\nVPort\np2\ns.", "pickle")]
    [InlineData("a.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR", "iCalendar")]
    [InlineData("a.vcf", "BEGIN:VCARD\nFN:A\nEND:VCARD", "vCard")]
    [InlineData("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nXin chào\n", "subtitles")]
    [InlineData("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào\n", "subtitles")]
    [InlineData("a.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", "PEM")]
    [InlineData("a.md", "version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 3\n", "Git LFS")]
    [InlineData("a.tex", "\\documentclass{article}\n\\begin{document}Cảng\\end{document}", "LaTeX")]
    [InlineData("a.bib", "@article{port2018,\n title={Port},\n year={2018}\n}", "BibTeX")]
    [InlineData("a.sql", "CREATE TABLE port (id INT);\nINSERT INTO port VALUES (1);\n", "SQL")]
    [InlineData("a.csv", "id,title,text\n1,Port,\"The port, again,\nis open\"\n2,Crane,Lit\n", "CSV")]
    [InlineData("a.txt", "id;title;day;place\n1;Port;2018;Huế\n2;Crane;2019;Vinh\n3;Mast;2020;Huế\n4;Lab;2021;Vinh\n", "CSV")]
    [InlineData("a.css", "body { color: red; }\n.a > b { margin: 0 }\n", "style sheet")]
    [InlineData("a.py", "import os\n\ndef main(path):\n    for name in os.listdir(path):\n        print(name)\n", "source code")]
    [InlineData("a.yml", "title: Port\nlist:\n- a\n- b\n", "settings")]
    [InlineData("ads.txt", "# ours\ncang.example, pub-12, DIRECT, f08c\nbai.example, 7, RESELLER\ncontact=ads@cang.example\n", "ads.txt")]
    [InlineData("security.txt", "Contact: https://cang.example/s\nExpires: 2027-01-01T00:00:00Z\n", "security.txt")]
    [InlineData("a.txt", "/* TEAM */\nMade by: Lan\n/* SITE */\nLast update: 2018\n", "humans.txt")]
    [InlineData("a.txt", "d41d8cd98f00b204e9800998ecf8427e  cang.zip\n", "checksums")]
    [InlineData("a.txt", "00000000: 4341 4e47 0a00  CANG..\n00000010: 4341 4e47 0a00  CANG..\n", "dump of bytes")]
    [InlineData(
        "a.txt",
        "Q+G6o25nIG3hu5tpIG3hu58gY+G7rWEgdsOgbyBzw6FuZyBuYXkgbMO6YyA4IGdp4budIHNh\n"
            + "Q+G6o25nIG3hu5tpIG3hu58gY+G7rWEgdsOgbyBzw6FuZyBuYXkgbMO6YyA4IGdp4budIHNh\n"
            + "Q+G6o25nIG3hu5tpIG3hu58gY+G7rWEgdsOgbyBzw6FuZyBuYXkgbMO6YyA4IGdp4bud\n",
        "Base64"
    )]
    [InlineData("a.txt", "version: 1\ndn: cn=Lan,dc=cang\nobjectClass: person\ncn: Lan\n", "LDIF")]
    [InlineData("a.txt", "digraph cang {\n  tau -> cau;\n}\n", "DOT")]
    [InlineData("a.txt", "Traceback (most recent call last):\n  File \"a.py\", line 1\nKeyError: 1\n", "error of a program")]
    [InlineData("a.m3u", "#EXTM3U\n#EXTINF:10,Cang\na.mp3\n", "playlist")]
    [InlineData("a.url", "[InternetShortcut]\nURL=https://cang.example/\n", "shortcut")]
    [InlineData(
        "a.html",
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Mine</TITLE><DL><DT><A HREF=\"https://a.example/\">A</A></DL>",
        "bookmarks"
    )]
    [InlineData(
        "a.xlf",
        "<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>a</source></trans-unit></body></file></xliff>",
        "translations"
    )]
    [InlineData("access", "10.0.0.1 - - [05/Mar/2018:10:00:00 +0700] \"GET / HTTP/1.1\" 200 5\n", "log")]
    [InlineData(
        "a.txt",
        "2018-03-05 10:00:00 INFO a\n2018-03-05 10:00:01 INFO b\n"
            + "2018-03-05 10:00:02 WARN c\n2018-03-05 10:00:03 INFO d\n2018-03-05 10:00:04 INFO e\n",
        "log"
    )]
    public void Read_FileThatIsNoArticle_IsRefusedForWhatItIs(string name, string text, string kind)
    {
        var exception = Assert.Throws<ArticleRejectedException>(() => Reading.All(Encoding.UTF8.GetBytes(text), name));

        Assert.Equal(RejectionCodes.UnsupportedFormat, exception.Code);
        Assert.Contains(kind, exception.Message, StringComparison.Ordinal);
        Assert.Equal("utf-8", exception.File?.Charset);
    }

    [Theory]
    [InlineData("a.txt", "Từ: Ban biên tập\nTo: the reader\n\nA letter to the reader, in full sentences.")]
    [InlineData("a.txt", "From: the port\n\nThe crane was lit on Monday, said the harbour master.")]
    [InlineData("a.md", "The log said:\n\n    2018-03-05 10:00:00 INFO a\n    2018-03-05 10:00:01 INFO b\n\nand stopped.")]
    [InlineData("a.md", "body { color: red; }\n\nis what the style sheet says, and nothing else.")]
    [InlineData(
        "a.txt",
        "Ships, cranes, masts, ropes\nand sails, oars, nets, hooks\nand men, boys, dogs, cats\nand sun, rain, wind, snow."
    )]
    [InlineData("a.txt", "The query began with INSERT INTO.\nSELECT came later; the table was lost.")]
    [InlineData("a.txt", "User-agent: a word of the web\n\nRobots read it, and people don't.")]
    [InlineData("a.txt", "Contact: the harbour master\n\nHe answers on weekdays, and reads every letter.")]
    [InlineData("a.txt", "Traceback is a word that programmers fear.\n\nThe port's program showed one on Monday.")]
    [InlineData("a.txt", "Google, the port, DIRECT\n\nare three words of one sentence.")]
    [InlineData("a.html", "<article><h1>Port</h1><p>An article about &lt;urlset&gt;.</p></article>")]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><nitf><body><p>The port is open.</p></body></nitf>")]
    public void Read_ArticleThatQuotesSuchAFile_StaysAnArticle(string name, string text) =>
        Assert.NotEmpty(Reading.Article(text, name).Body + Reading.Article(text, name).Title);

    [Theory]
    [InlineData(new byte[] { 0x80, 4, 0x95, 0, 0, (byte)'.' }, "pickle")]
    [InlineData(new byte[] { (byte)'w', (byte)'O', (byte)'F', (byte)'2', 0, 1 }, "font")]
    [InlineData(new byte[] { 0xCA, 0xFE, 0xBA, 0xBE, 0, 0 }, "program")]
    public void Read_BinaryFile_IsRefusedForWhatItIs(byte[] bytes, string kind)
    {
        var exception = Assert.Throws<ArticleRejectedException>(() => Reading.All(bytes, "a.dat"));

        Assert.Contains(kind, exception.Message, StringComparison.Ordinal);
    }
}

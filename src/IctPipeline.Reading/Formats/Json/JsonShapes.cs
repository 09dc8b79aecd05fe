using IctPipeline.Reading.Formats.FrontMatter;

namespace IctPipeline.Reading.Formats.Json;

/// <summary>
/// The one table of field names: what tools call the parts of an article in JSON, as far as <see cref="Language.MetaKeys"/> does not
/// know the name or a tool means something else by it. Keys of meanings are in plain form: lower case, letters and digits only.
/// docs/formats.md shows the table to users.
/// </summary>
internal static class JsonShapes
{
    /// <summary>Keys under which blog engines export the Markdown that their authors wrote.</summary>
    public const string Markdown = "contentmarkdown bodymarkdown markdown";

    /// <summary>Names that many tools use, after all that a tool's own row says.</summary>
    public static JsonShape Any { get; } =
        new(
            "any",
            "",
            (
                JsonShape.Body,
                "articlebody body contenthtml contenttext content html text article fulltext bodytext bodyhtml noidung "
                    + "maintext textcontent cleanedtext plaintext articletext articlecontent articlehtml postcontent contentrendered "
                    + "fullcontent rawtext story contentencoded storytext selftext paragraphs contents lexical mobiledoc blocks "
                    + "nộidung 본문 正文 "
                    + Markdown
            ),
            ("title", "heading webtitle posttitle articletitle newstitle tieude tiêuđề titlepage titlerss subject name 제목 标题"),
            (
                "date",
                "datepublish publishedtime publishingdate datetimepub datetime webpublicationdate firstpublished firstpublishedat "
                    + "publishedtimestamp publishts postdate postedon datetimepublished timestamp time createdtime createdon ngàyđăng "
                    + "thờigian thoigian 날짜 日期"
            ),
            ("modified", "datemodify modifiedtime lasteditedtime lastedited updatedtime updatedtimestamp"),
            ("lead", "customexcerpt metadescription trailtext mota môtả tómtắt tomtat shortdescription dateksummary"),
            ("author", "authorname creatorname dccreator primaryauthor tácgiả user 기자 作者"),
            ("tags", "taglist metakeywords"),
            ("categories", "sectionname categoryname primarytag"),
            ("site", "sourcedomain domain hostname website sitetitle"),
            ("image", "topimage leadimageurl urltoimage mainimageurl featuredmediaurl ảnh anh"),
            ("language", "metalang languagecode"),
            ("url", "weburl pageurl canonicallink finalurl requestedurl articleurl posturl newsurl webpageurl"),
            (JsonShape.Skip, "links embedded typename yoasthead classlist entitymap")
        );

    /// <summary>The first whose marks an object has is the one.</summary>
    private static readonly JsonShape[] Tools =
    [
        new(
            "news-please",
            "maintext|date_publish source_domain|date_download|title_page",
            (JsonShape.Body, "maintext text"),
            ("title", "title titlepage titlerss"),
            ("date", "datepublish"),
            ("modified", "datemodify"),
            ("site", "sourcedomain"),
            (JsonShape.Extra, "datedownload filename localpath")
        ),
        new(
            "Readability",
            "textContent content",
            (JsonShape.Body, "content textcontent"),
            ("date", "publishedtime"),
            ("lead", "excerpt"),
            (JsonShape.Skip, "length dir")
        ),
        new(
            "trafilatura",
            "hostname raw_text|fingerprint|sitename|source-hostname",
            (JsonShape.Body, "text rawtext"),
            ("site", "sitename sourcehostname hostname"),
            ("url", "url source"),
            (JsonShape.Extra, "filedate fingerprint comments")
        ),
        new(
            "newspaper",
            "text|article_html top_image|top_img|meta_lang|source_url publish_date|meta_lang|authors",
            (JsonShape.Body, "text articlehtml html"),
            ("date", "publishdate"),
            ("lead", "metadescription summary"),
            ("image", "topimage topimg metaimg"),
            ("url", "url canonicallink"),
            (JsonShape.Extra, "sourceurl images imgs movies metafavicon downloadstate isparsed")
        ),
        new(
            "NewsAPI",
            "publishedAt urlToImage|source",
            (JsonShape.Body, "content"),
            ("date", "publishedat"),
            ("site", "source"),
            ("image", "urltoimage image")
        ),
        new(
            "mediastack",
            "published_at country|category source description",
            (JsonShape.Body, "content description"),
            ("date", "publishedat"),
            ("site", "source")
        ),
        new(
            "NewsData",
            "article_id pubDate",
            (JsonShape.Body, "content"),
            ("site", "sourcename sourceid"),
            ("categories", "category"),
            (JsonShape.Extra, "sourceurl sourceicon sourcepriority country pubdatetz")
        ),
        new(
            "WordPress",
            "content|excerpt date_gmt|_embedded|featured_media|ping_status",
            (JsonShape.Body, "content"),
            ("url", "link"),
            (JsonShape.Id, "guid"),
            (JsonShape.Skip, "featuredmedia meta template pingstatus commentstatus parent menuorder yoastheadjson acf slug")
        ),
        new(
            "Ghost",
            "mobiledoc|lexical|plaintext|custom_excerpt|feature_image|comment_id html|mobiledoc|lexical",
            (JsonShape.Body, "html lexical mobiledoc plaintext"),
            ("date", "publishedat"),
            ("lead", "customexcerpt excerpt"),
            (
                JsonShape.Skip,
                "authorid createdby updatedby publishedby commentid primaryauthor primarytag uuid codeinjectionhead codeinjectionfoot"
            )
        ),
        new(
            "Guardian",
            "webTitle webUrl",
            (JsonShape.Body, "body bodytext"),
            ("title", "headline webtitle"),
            ("lead", "trailtext standfirst"),
            ("date", "webpublicationdate firstpublicationdate"),
            ("categories", "sectionname"),
            ("url", "weburl"),
            (JsonShape.Skip, "sectionid apiurl pillarid ishosted")
        ),
        new(
            "New York Times",
            "web_url headline pub_date",
            (JsonShape.Body, "body leadparagraph snippet"),
            ("title", "headline"),
            ("lead", "abstract"),
            ("categories", "sectionname newsdesk"),
            ("image", "multimedia"),
            ("site", "source"),
            (JsonShape.Skip, "uri id printpage")
        ),
        new(
            "Event Registry",
            "dateTimePub|dateTime uri body",
            ("date", "datetimepub datetime"),
            ("site", "source"),
            (JsonShape.Skip, "date time sim relevance wgt eventuri datatype")
        ),
        new(
            "Mercury",
            "date_published lead_image_url",
            (JsonShape.Body, "content"),
            ("date", "datepublished"),
            ("site", "domain"),
            (JsonShape.Skip, "direction totalpages renderedpages wordcount nextpageurl")
        ),
        new(
            "goose",
            "cleaned_text",
            (JsonShape.Body, "cleanedtext"),
            ("date", "publishdatetimeutc publishdate"),
            ("site", "domain"),
            ("url", "finalurl"),
            (JsonShape.Skip, "opengraph links tweets rawhtml")
        ),
        new(
            "Reddit",
            "selftext subreddit",
            (JsonShape.Body, "selftext"),
            ("date", "createdutc created"),
            ("categories", "linkflairtext"),
            (JsonShape.Skip, "selftexthtml thumbnail preview url urloverriddenbydest")
        ),
        new(
            "Hacker News",
            "story_text|comment_text objectID",
            (JsonShape.Body, "storytext"),
            ("date", "createdat"),
            (JsonShape.Skip, "highlightresult children createdati numcomments points storyid")
        ),
        new(
            "Google Reader",
            "crawlTimeMsec|timestampUsec origin",
            (JsonShape.Body, "content summary"),
            ("date", "published"),
            ("modified", "updated"),
            ("site", "origin"),
            ("url", "canonical alternate"),
            (JsonShape.Extra, "crawltimemsec timestampusec"),
            (JsonShape.Skip, "categories likingusers annotations")
        ),
        new("DEV", "body_markdown tag_list", ("tags", "taglist tags"), ("author", "user"), (JsonShape.Skip, "path cachedtaglist")),
        new("Editor.js", "blocks version|time", (JsonShape.Body, "blocks"), ("modified", "time"), (JsonShape.Skip, "version")),
    ];

    public static JsonShape Of(MetaValue value) => Array.Find(Tools, tool => tool.Holds(value)) ?? Any;
}

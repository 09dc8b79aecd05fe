namespace IctPipeline.Reading.Model;

/// <summary>The values of <see cref="ArticleWarning.Code"/>; docs/formats.md explains each.</summary>
public static class WarningCodes
{
    /// <summary>Dates found in the file disagree; all are kept as evidence.</summary>
    public const string DateConflict = "dateConflict";

    /// <summary>A date lies after the moment when the blob was written.</summary>
    public const string DateInFuture = "dateInFuture";

    /// <summary>The time zone is the configured default, since the source names none.</summary>
    public const string AssumedTimeZone = "assumedTimeZone";

    /// <summary>The front matter is not valid YAML; what could be read was read key by key.</summary>
    public const string FrontMatterRecovered = "frontMatterRecovered";

    /// <summary>The file is no valid JSON; what could be read without a guess was read.</summary>
    public const string JsonRecovered = "jsonRecovered";

    /// <summary>The article has no title of its own.</summary>
    public const string TitleMissing = "titleMissing";

    /// <summary>No text was left after the markup was taken away.</summary>
    public const string BodyEmpty = "bodyEmpty";

    /// <summary>The body was cut to fit Cosmos DB's item limit; the whole is in the container <c>article-bodies</c>.</summary>
    public const string BodyTruncated = "bodyTruncated";

    /// <summary>A title, a name, an address or another value was longer than any such thing is, and was cut or left out.</summary>
    public const string FieldTruncated = "fieldTruncated";

    /// <summary>Lists of the document were shortened to fit Cosmos DB's item limit.</summary>
    public const string DocumentTrimmed = "documentTrimmed";

    /// <summary>Some bytes are not valid in the charset and were replaced.</summary>
    public const string CharsetReplacements = "charsetReplacements";

    /// <summary>Some bytes are not valid in the charset, and were read in another one in which they make sense.</summary>
    public const string CharsetMixed = "charsetMixed";

    /// <summary>Zero bytes stood in the text, which no text has; they were left out.</summary>
    public const string ZeroBytesRemoved = "zeroBytesRemoved";

    /// <summary>The declared charset is not the one that the bytes are in.</summary>
    public const string CharsetMismatch = "charsetMismatch";

    /// <summary>The text had been decoded wrongly before it was saved ("Viá»‡t Nam"); that was undone.</summary>
    public const string MojibakeRepaired = "mojibakeRepaired";

    /// <summary>Bytes behind the end of a packed file were not read.</summary>
    public const string TrailingData = "trailingData";

    /// <summary>The page's body was not found with certainty; it may hold text that is not the article's, or lack some.</summary>
    public const string BodyUncertain = "bodyUncertain";

    /// <summary>The text is in a markup of which only the head is read; the body holds its marks.</summary>
    public const string MarkupLeft = "markupLeft";

    /// <summary>The feed is no valid XML at this item; it was read as it must be meant.</summary>
    public const string FeedMended = "feedMended";

    /// <summary>The page seems to be no article: a list of links, a shop's page, a search, an error, a wall.</summary>
    public const string NotAnArticle = "notAnArticle";
}

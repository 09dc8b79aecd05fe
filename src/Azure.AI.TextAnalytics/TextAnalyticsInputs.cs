namespace Azure.AI.TextAnalytics;

/// <summary>A document of a request.</summary>
public class TextAnalyticsInput
{
    internal TextAnalyticsInput(string id, string text)
    {
        Id = id;
        Text = text;
    }

    /// <summary>Unique in its request.</summary>
    public string Id { get; }

    public string Text { get; }
}

/// <summary>A document whose language is known.</summary>
public class TextDocumentInput(string id, string text) : TextAnalyticsInput(id, text)
{
    /// <summary>Null means the client's default.</summary>
    public string Language { get; set; }
}

/// <summary>A document whose language is asked for.</summary>
public class DetectLanguageInput(string id, string text) : TextAnalyticsInput(id, text)
{
    /// <summary>The hint that says that there is none.</summary>
    public const string None = "";

    /// <summary>ISO 3166-1 alpha-2, sent as given.</summary>
    public string CountryHint { get; set; }
}

namespace Azure.AI.TextAnalytics;

/// <summary>Why a document has no result.</summary>
public readonly struct TextAnalyticsError
{
    internal TextAnalyticsError(string code, string message, string target)
    {
        ErrorCode = code;
        Message = message;
        Target = target;
    }

    /// <summary>The innermost code that the service gave.</summary>
    public TextAnalyticsErrorCode ErrorCode { get; }

    public string Message { get; }

    public string Target { get; }
}

/// <summary>An error code; the set is open.</summary>
public readonly struct TextAnalyticsErrorCode : IEquatable<TextAnalyticsErrorCode>
{
    public static readonly string InvalidDocument = "InvalidDocument";
    public static readonly string InvalidDocumentBatch = "InvalidDocumentBatch";
    public static readonly string UnsupportedLanguageCode = "UnsupportedLanguageCode";

    private readonly string _code;

    private TextAnalyticsErrorCode(string code) => _code = code;

    public static bool operator ==(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => left.Equals(right);

    public static bool operator !=(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => !left.Equals(right);

    public static explicit operator string(TextAnalyticsErrorCode errorCode) => errorCode._code;

    public static implicit operator TextAnalyticsErrorCode(string errorCode) => new(errorCode);

    public bool Equals(TextAnalyticsErrorCode other) => _code == other._code;

    public override bool Equals(object obj) => obj is TextAnalyticsErrorCode other && Equals(other);

    public override int GetHashCode() => _code?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _code;
}

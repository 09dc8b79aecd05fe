using System.Text.Json.Serialization;

namespace IctPipeline.Core.Conditions;

/// <summary>What one check found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="State">How it stands.</param>
/// <param name="Found">What is there, in a few words.</param>
/// <param name="Mend">What to do; null where nothing is to be done.</param>
public sealed record Finding(string Check, FindingState State, string Found, string? Mend = null)
{
    public static Finding Good(string check, string found) => new(check, FindingState.Good, found);

    public static Finding Bad(string check, string found, string mend) => new(check, FindingState.Bad, found, mend);

    /// <summary>Works, but something is unusual.</summary>
    public static Finding Note(string check, string found, string? mend = null) => new(check, FindingState.Note, found, mend);
}

/// <summary>How a check ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingState>))]
public enum FindingState
{
    [JsonStringEnumMemberName("good")]
    Good,

    [JsonStringEnumMemberName("note")]
    Note,

    [JsonStringEnumMemberName("bad")]
    Bad,
}

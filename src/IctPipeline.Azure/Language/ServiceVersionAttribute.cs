using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IctPipeline.Azure.Language;

/// <summary>A version of the Language service's protocol: a date, for previews with <c>-preview</c> behind it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class ServiceVersionAttribute()
    : ValidationAttribute("must be a version such as 2023-04-01, 2022-05-01 at the earliest")
{
    /// <summary>The protocol that the client speaks began with this version.</summary>
    private static readonly DateOnly Oldest = new(2022, 5, 1);

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is string version
        && Pattern().Match(version) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups[1].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date >= Oldest;

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d)(-preview)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}

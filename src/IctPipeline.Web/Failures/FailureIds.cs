using IctPipeline.Web.Actions;

namespace IctPipeline.Web.Failures;

/// <summary>Ids of failure records: the store refuses some characters instead of finding nothing.</summary>
internal static class FailureIds
{
    private const int Longest = 64;

    /// <exception cref="BadHttpRequestException">It is missing, or none.</exception>
    public static string Need(ActionValues values) =>
        values.Need("id") is var id && id.Length <= Longest && id.All(char.IsAsciiLetterOrDigit)
            ? id
            : throw new BadHttpRequestException("The part “id” of the address is no id.");
}

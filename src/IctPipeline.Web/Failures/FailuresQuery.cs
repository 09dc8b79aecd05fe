using System.Globalization;
using IctPipeline.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Failures;

/// <summary>What the address of the list of failures says.</summary>
/// <param name="Code">Null lists all.</param>
/// <param name="Page">From 1.</param>
public sealed record FailuresQuery(string? Code, int Page)
{
    public const int PageSize = 25;

    private const int LongestCode = 60;

    /// <exception cref="BadHttpRequestException">The reader did not write such an address; the message is for a person.</exception>
    public static FailuresQuery Read(IQueryCollection query)
    {
        var code = query["code"].ToString();
        return code.Length > LongestCode || !code.All(char.IsAsciiLetterOrDigit)
            ? throw new BadHttpRequestException("The part “code” of the address is no code of a failure.")
            : new(code.Length == 0 ? null : code, Paging.Number(query["page"]));
    }

    public static string AddressOf(string? code) => new FailuresQuery(code, 1).ToAddress();

    public string ToAddress() =>
        QueryHelpers.AddQueryString(
            "/failures",
            new Dictionary<string, string?>
            {
                ["code"] = Code,
                ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
            }.Where(pair => pair.Value is not null)
        );
}

using System.Text.Json;
using IctPipeline.Core.Auditing;
using IctPipeline.Testing;

namespace IctPipeline.Core.Tests.Auditing;

public sealed class AuditPageTests
{
    [Theory]
    [MemberData(nameof(Problems))]
    public void Page_ExplainsEveryProblem(string word) =>
        Assert.Contains($"| `{word}` | ", File.ReadAllText(RepositoryFolder.PathOf("docs", "failures.md")), StringComparison.Ordinal);

    public static TheoryData<string> Problems() => [.. Enum.GetNames<AuditProblem>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
}

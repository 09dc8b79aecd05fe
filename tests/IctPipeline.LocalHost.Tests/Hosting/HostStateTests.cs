using IctPipeline.Core.Conditions;
using IctPipeline.LocalHost.Hosting;
using IctPipeline.Testing;

namespace IctPipeline.LocalHost.Tests.Hosting;

public sealed class HostStateTests : IDisposable
{
    private const string Receipt = """{"f":"f","c":"articles","b":"a.md","e":"1"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("ict-state").FullName;
    private readonly ManualTimeProvider _time = new();
    private readonly ConditionBoard _board;

    public HostStateTests() => _board = new ConditionBoard(_time);

    public void Dispose()
    {
        _board.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Open_NewFolder_HasNoDamages() => Assert.Empty(DamagesOf());

    [Theory]
    [InlineData("receipts.jsonl", "{\u0000\n" + Receipt + "\n", "1 damaged lines")]
    [InlineData("timers.json", "{\"RunSweep\"", "written anew")]
    [InlineData("timers.json", "", "written anew")]
    [InlineData("timers.json", "null", "written anew")]
    [InlineData("host-key", "", "a new key was made")]
    [InlineData("host-key", "a\u0000b", "a new key was made")]
    public void Open_FileIsDamaged_IsNamedAndReplaced(string name, string content, string sentence)
    {
        File.WriteAllText(Path.Combine(_folder, name), content);

        var damage = Assert.Single(DamagesOf());

        Assert.Contains(Path.Combine(_folder, name), damage, StringComparison.Ordinal);
        Assert.Contains(sentence, damage, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LastReceiptIsCutOff_IsNoDamage()
    {
        File.WriteAllText(Path.Combine(_folder, "receipts.jsonl"), Receipt + "\n{\"f\":\"f");

        Assert.Empty(DamagesOf());
    }

    private IReadOnlyList<string> DamagesOf()
    {
        using var state = new HostState(_folder, _board, _time);
        return state.Damages;
    }
}

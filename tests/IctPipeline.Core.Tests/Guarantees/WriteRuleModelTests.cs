using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace IctPipeline.Core.Tests.Guarantees;

/// <summary>The six invariants under random interleavings, and the proof that the model notices when they are broken.</summary>
public class WriteRuleModelTests(ITestOutputHelper output)
{
    private const int CasesInCi = 400;

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("ICT_TEST_CASES"), out var cases) ? cases : CasesInCi;

    /// <summary><c>seed,gamma,size</c> as a failing run prints it: that case first.</summary>
    private static (ulong Seed, ulong Gamma, int Size)? Replay =>
        Environment.GetEnvironmentVariable("ICT_TEST_REPLAY")?.Split(',') is [var seed, var gamma, var size]
            ? (
                ulong.Parse(seed, CultureInfo.InvariantCulture),
                ulong.Parse(gamma, CultureInfo.InvariantCulture),
                int.Parse(size, CultureInfo.InvariantCulture)
            )
            : null;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.25)]
    public void Pipeline_AnyInterleavingOfDeliveriesAndFaults_KeepsTheInvariants(double faultRate) =>
        Check.One(
            Configured(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithRunner(new Reporter(output))),
            Prop.ForAll(Choices(), choices => Holds(choices, faultRate, Mutation.None))
        );

    [Theory]
    [InlineData(Mutation.IgnoreIfMatch)]
    [InlineData(Mutation.AcknowledgeFirst)]
    [InlineData(Mutation.DropRetries)]
    [InlineData(Mutation.IgnoreSupersession)]
    public void Pipeline_BrokenOnPurpose_IsNoticed(Mutation mutation)
    {
        var runs = Enumerable
            .Range(1, 2000)
            .Select(seed =>
            {
                var random = new Random(seed);
                return Enumerable.Range(0, 120).Select(_ => random.Next()).ToArray();
            })
            .ToList();

        var first = runs.FindIndex(choices => !Holds(choices, 0.25, mutation));

        Assert.True(first >= 0, $"No run of 2,000 noticed {mutation}.");
        Assert.True(Holds(runs[first], 0.25, Mutation.None), "The run that is held against the mutation fails without it.");
        output.WriteLine($"{mutation}: noticed by run {first + 1}.");
    }

    private static Config Configured(Config config) => Replay is var (seed, gamma, size) ? config.WithReplay(seed, gamma, size) : config;

    private static Arbitrary<int[]> Choices() =>
        Arb.From(
            Gen.Choose(0, 1 << 20).ArrayOf(160),
            choices =>
                Enumerable
                    .Range(1, 8)
                    .Select(part => choices.Where((_, index) => index % 8 != part - 1).ToArray())
                    .Where(shorter => shorter.Length < choices.Length)
        );

    private static bool Holds(int[] choices, double faultRate, Mutation mutation)
    {
        var seed = choices.Aggregate(17, (hash, choice) => unchecked((hash * 31) + choice));

        // Away from the test runner's synchronization context: continuations must run where the model resumes them.
        var violations = Task.Run(() => new PipelineModel(seed, faultRate, mutation).RunAsync(choices)).GetAwaiter().GetResult();
        return violations.Count == 0
            || (mutation == Mutation.None ? throw new InvalidOperationException(string.Join("\n", violations)) : false);
    }

    private sealed class Reporter(ITestOutputHelper output) : IRunner
    {
        private readonly IRunner _inner = Config.Default.Runner;

        public void OnStartFixture(Type t) => _inner.OnStartFixture(t);

        public void OnArguments(
            int ntest,
            Microsoft.FSharp.Collections.FSharpList<object> args,
            Microsoft.FSharp.Core.FSharpFunc<
                int,
                Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string>
            > every
        ) { }

        public void OnShrink(
            Microsoft.FSharp.Collections.FSharpList<object> args,
            Microsoft.FSharp.Core.FSharpFunc<Microsoft.FSharp.Collections.FSharpList<object>, string> everyShrink
        ) { }

        public void OnFinished(string name, TestResult result)
        {
            var text = Runner.onFinishedToString(name, result);
            output.WriteLine(text);
            if (result is not TestResult.Passed)
            {
                throw new Xunit.Sdk.XunitException(text);
            }
        }
    }
}

using System.Globalization;
using BenchmarkDotNet.Running;
using IctPipeline.Benchmarks.Ratios;

// dotnet run -c Release --project tests/IctPipeline.Benchmarks -- --filter '*Reading*'
// dotnet run -c Release --project tests/IctPipeline.Benchmarks -- ratios [NAME]
// dotnet run -c Release --project tests/IctPipeline.Benchmarks -- spin NAME SECONDS     for a profiler
switch (args)
{
    case [RatioRun.Word, .. var names]:
        RatioRun.Print(names.FirstOrDefault(), Console.Out);
        break;
    case ["spin", var name, var seconds]:
        RatioRun.Spin(name, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

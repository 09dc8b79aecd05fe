using IctPipeline.Cli;

using var interruptions = new Interruptions(TimeProvider.System);
interruptions.Listen();
return await interruptions.RunAsync(stop => CommandLine.RunAsync(args, CliContext.OfProcess(stop), stop));

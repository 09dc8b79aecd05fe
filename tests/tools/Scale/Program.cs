using IctPipeline.Tools.Scale;

// dotnet run -c Release --project tests/tools/Scale
Console.Out.Write(ScaleTable.Text());

using Streaming.Dashboard.Hosting;

return await DashboardHost.RunAsync(args);

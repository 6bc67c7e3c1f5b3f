-- What a reset restores: two teams, their people, and what they are working on.

INSERT INTO teams (id, name, plan, seats) VALUES
    ('tea_northwind', 'Northwind Studio', 'business', 6),
    ('tea_crane', 'Paper Crane', 'free', 2);

INSERT INTO users (id, team_id, email, first_name, last_name, role, status) VALUES
    ('usr_anna', 'tea_northwind', 'anna@northwind.example', 'Anna', 'Berger', 'admin', 'active'),
    ('usr_ben', 'tea_northwind', 'ben@northwind.example', 'Ben', 'Okafor', 'member', 'active'),
    ('usr_chloe', 'tea_northwind', 'chloe@northwind.example', 'Chloé', 'Martin', 'guest', 'active'),
    ('usr_dora', 'tea_northwind', 'dora@northwind.example', 'Dora', 'Lind', 'member', 'deactivated'),
    ('usr_emil', 'tea_northwind', 'emil@northwind.example', NULL, NULL, 'member', 'invited'),
    ('usr_finn', 'tea_crane', 'finn@papercrane.example', 'Finn', 'Walsh', 'admin', 'active'),
    ('usr_gia', 'tea_crane', 'gia@papercrane.example', 'Gia', 'Rossi', 'member', 'active'),
    ('usr_hugo', NULL, 'hugo@freelance.example', 'Hugo', 'Adeyemi', 'member', 'active');

-- Tokens that are always there, beside the ones that signing in makes.
INSERT INTO sessions (token, user_id) VALUES
    ('demo-anna', 'usr_anna'),
    ('demo-ben', 'usr_ben'),
    ('demo-chloe', 'usr_chloe'),
    ('demo-finn', 'usr_finn'),
    ('demo-hugo', 'usr_hugo');

INSERT INTO projects (id, team_id, key, name, description, start_on, due_on, budget, archived) VALUES
    ('prj_web', 'tea_northwind', 'WEB', 'Website relaunch',
     'New pages, new photographs, the same address.', '2026-01-12', '2026-11-27', 24000, 0),
    ('prj_app', 'tea_northwind', 'APP', 'Booking app',
     'Rooms and bicycles, booked from the phone.', '2026-03-02', NULL, 41500, 0),
    ('prj_brand', 'tea_northwind', 'BRAND', 'Brand refresh',
     'Begins when the website is out.', NULL, NULL, NULL, 0),
    ('prj_fair', 'tea_northwind', 'FAIR', 'Trade fair 2025',
     'Stand, leaflets and the raffle.', '2025-02-03', '2025-06-20', 8000, 1),
    ('prj_zine', 'tea_crane', 'ZINE', 'Spring zine',
     'Sixteen pages, two colours.', '2026-02-02', '2026-04-17', NULL, 0);

INSERT INTO tasks
    (id, project_id, name, description, status, priority, assignee_id, blocked_by,
     start_on, due_on, estimated_hours)
VALUES
    ('tsk_sitemap', 'prj_web', 'Agree on the site map', NULL, 'done', 'high', 'usr_anna', NULL,
     '2026-01-12', '2026-01-23', 6),
    ('tsk_photos', 'prj_web', 'Take the team photographs', 'Bring a plain background.',
     'in-progress', 'normal', 'usr_ben', NULL, '2026-02-02', '2026-02-13', 12),
    ('tsk_copy', 'prj_web', 'Write the start page', 'Three sentences, no adjectives.',
     'todo', 'high', 'usr_ben', 'tsk_sitemap', '2026-02-09', '2026-02-27', 16),
    ('tsk_review', 'prj_web', 'Review the colour contrast', NULL, 'review', 'normal', 'usr_anna',
     NULL, NULL, '2026-03-13', 4),
    ('tsk_launch', 'prj_web', 'Switch the address over', NULL, 'todo', 'urgent', NULL, 'tsk_copy',
     '2026-11-23', '2026-11-27', 3),
    ('tsk_login', 'prj_app', 'Sign in with the company account', NULL, 'in-progress', 'high',
     'usr_anna', NULL, '2026-03-02', '2026-03-27', 24),
    ('tsk_calendar', 'prj_app', 'Show free rooms in a calendar', NULL, 'todo', 'normal', 'usr_ben',
     'tsk_login', NULL, NULL, 32.5),
    ('tsk_push', 'prj_app', 'Remind of bookings', NULL, 'todo', 'low', NULL, NULL, NULL, NULL, NULL),
    ('tsk_stand', 'prj_fair', 'Order the stand', NULL, 'done', 'normal', 'usr_ben', NULL,
     '2025-02-03', '2025-03-14', 5),
    ('tsk_cover', 'prj_zine', 'Draw the cover', NULL, 'in-progress', 'normal', 'usr_gia', NULL,
     '2026-02-02', '2026-03-06', 20);

INSERT INTO checklist_items (task_id, position, title, minutes, done) VALUES
    ('tsk_copy', 0, 'Ask sales for the three most common questions', 45, 1),
    ('tsk_copy', 1, 'First draft', 180, 0),
    ('tsk_copy', 2, 'Read it aloud to someone', 30, 0),
    ('tsk_launch', 0, 'Lower the time to live of the address', 10, 0),
    ('tsk_launch', 1, 'Tell support', 15, 0);

INSERT INTO files (id, project_id, name, content_type, content) VALUES
    ('fil_sitemap', 'prj_web', 'site-map.txt', 'text/plain',
     CAST('Start' || char(10) || 'Work' || char(10) || 'People' || char(10) || 'Contact' AS BLOB));
